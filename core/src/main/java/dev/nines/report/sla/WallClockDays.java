package dev.nines.report.sla;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays a ledger out by the wall clock of a zone: days, and the seconds of each at which it was not
 * in service.
 *
 * <p>An hour that a clock change repeats is drawn once, with the worse of its two states; an hour
 * that it skips takes the state around it.
 */
final class WallClockDays {

  private static final int DAY = 86_400;

  private final ZoneId zone;
  private final Instant now;
  private final SortedMap<LocalDate, List<Chart.DaySpan>> days = new TreeMap<>();

  private WallClockDays(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /**
   * Returns the days of ledgers, each with its states other than in service, worst first; what is
   * in service or unknown from {@code now} on is still to come.
   */
  static SortedMap<LocalDate, List<Chart.DaySpan>> of(
      List<DowntimeLedger> ledgers, ZoneId zone, Instant now) {
    WallClockDays clock = new WallClockDays(zone, now);
    ledgers.forEach(clock::add);
    clock.days.replaceAll((date, spans) -> flat(spans));
    return clock.days;
  }

  /** Returns the state as documents draw it. */
  static DayState state(LedgerState state) {
    return switch (state) {
      case UP -> DayState.UP;
      case DOWN -> DayState.DOWN;
      case DEGRADED -> DayState.DEGRADED;
      case EXCLUDED -> DayState.NOT_COUNTED;
      case OUTSIDE -> DayState.OUTSIDE;
      case UNKNOWN -> DayState.UNKNOWN;
    };
  }

  private void add(DowntimeLedger ledger) {
    for (Tile<LedgerEntry> tile : ledger.tiles()) {
      DayState state = state(tile.value().state());
      add(upTo(tile.span()), state);
      add(from(tile.span()), toCome(state));
    }
    addRest(ledger.period());
  }

  // the part of a stretch before "now", possibly empty
  private Interval upTo(Interval span) {
    return Interval.of(span.from(), later(earlier(now, span.to()), span.from()));
  }

  private Interval from(Interval span) {
    return Interval.of(upTo(span).to(), span.to());
  }

  private static DayState toCome(DayState state) {
    return state == DayState.UP || state == DayState.UNKNOWN ? DayState.TO_COME : state;
  }

  // what is left of the first and last day lies outside the period
  private void addRest(Interval period) {
    LocalDate first = period.from().atZone(zone).toLocalDate();
    add(Interval.of(startOf(first), period.from()), DayState.OUTSIDE);
    Instant last = period.to().minusNanos(1);
    LocalDate next = last.atZone(zone).toLocalDate().plusDays(1);
    add(Interval.of(period.to(), later(startOf(next), period.to())), DayState.OUTSIDE);
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  // piece by piece: a piece lies in one day and has one offset
  private void add(Interval span, DayState state) {
    Instant from = span.from();
    while (from.isBefore(span.to())) {
      ZoneOffset offset = zone.getRules().getOffset(from);
      LocalDateTime local = LocalDateTime.ofInstant(from, offset);
      Instant midnight = local.toLocalDate().plusDays(1).atStartOfDay().toInstant(offset);
      Instant change = nextChange(from);
      Instant to = earlier(span.to(), earlier(midnight, change));
      int end = to.equals(midnight) ? DAY : secondOf(to, span, change, offset);
      put(local.toLocalDate(), new Chart.DaySpan(local.toLocalTime().toSecondOfDay(), end, state));
      from = to;
    }
  }

  // a span that goes on beyond skipped hours takes them with it
  private int secondOf(Instant to, Interval span, Instant change, ZoneOffset offset) {
    boolean skips = to.equals(change) && span.to().isAfter(change);
    LocalDateTime local = LocalDateTime.ofInstant(to, offset);
    if (skips) {
      LocalDateTime after = LocalDateTime.ofInstant(to, zone);
      boolean sameDay = after.toLocalDate().equals(local.toLocalDate());
      return sameDay && after.isAfter(local)
          ? after.toLocalTime().toSecondOfDay()
          : local.toLocalTime().toSecondOfDay();
    }
    return (local.getNano() > 0 ? 1 : 0) + local.toLocalTime().toSecondOfDay();
  }

  private Instant nextChange(Instant from) {
    ZoneOffsetTransition next = zone.getRules().nextTransition(from);
    return next == null ? Instant.MAX : next.getInstant();
  }

  private void put(LocalDate date, Chart.DaySpan span) {
    days.computeIfAbsent(date, key -> new ArrayList<>()).add(span);
  }

  // from edge to edge, the worse state winning, neighbours of one state joined
  private static List<Chart.DaySpan> flat(List<Chart.DaySpan> spans) {
    List<Chart.DaySpan> flat = new ArrayList<>();
    int[] active = new int[DayState.values().length];
    int from = 0;
    for (Map.Entry<Integer, List<Edge>> edges : edges(spans).entrySet()) {
      add(flat, from, edges.getKey(), worst(active));
      edges.getValue().forEach(edge -> active[edge.state().ordinal()] += edge.change());
      from = edges.getKey();
    }
    add(flat, from, DAY, DayState.UP);
    return flat;
  }

  // a state begins or ends
  private record Edge(DayState state, int change) {}

  private static SortedMap<Integer, List<Edge>> edges(List<Chart.DaySpan> spans) {
    SortedMap<Integer, List<Edge>> edges = new TreeMap<>();
    for (Chart.DaySpan span : spans) {
      if (span.from() < span.to()) {
        edges.computeIfAbsent(span.from(), at -> new ArrayList<>()).add(new Edge(span.state(), 1));
        edges.computeIfAbsent(span.to(), at -> new ArrayList<>()).add(new Edge(span.state(), -1));
      }
    }
    return edges;
  }

  private static DayState worst(int[] active) {
    return Arrays.stream(DayState.values())
        .filter(state -> active[state.ordinal()] > 0)
        .findFirst()
        .orElse(DayState.UP);
  }

  private static void add(List<Chart.DaySpan> flat, int from, int to, DayState state) {
    int last = flat.size() - 1;
    if (last >= 0 && flat.get(last).state() == state && from < to) {
      flat.set(last, new Chart.DaySpan(flat.get(last).from(), to, state));
    } else if (from < to) {
      flat.add(new Chart.DaySpan(from, to, state));
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
