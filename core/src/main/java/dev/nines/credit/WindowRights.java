package dev.nines.credit;

import dev.nines.contract.CalendarTime;
import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.Figure;
import dev.nines.contract.TimeAmount;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks at a figure in any window of a length, wherever it lies: all windows that share an instant
 * with the reported period and in which something counted before its end.
 *
 * <p>A window of 30 days runs from an instant to the same time of day 30 calendar days later. An
 * outage is in the window in which its first counted instant lies; of time down counts what lies in
 * the window. The figure can only be extreme where the window starts or ends with an entry of the
 * ledger, so that only these windows are looked at. A window that reaches into the time of an
 * earlier version of the contract counts there what that version counts (ADR 0004).
 */
final class WindowRights {

  private final PromiseHistory history;
  private final Figure figure;
  private final Edges edges;
  private final Escalation terms;
  private final TimeAmount length;
  private final CalendarTime calendar;
  private final List<Reach> reaches;
  private final List<Started> started;
  private final List<Window> windows;

  // what one version of the contract says of the time around the reported period
  private record Reach(
      PromiseHistory history, Interval span, List<MemberLedger> members, WindowShares shares) {

    Fraction counted(Interval window) {
      return window.intersection(span).map(shares::counted).orElse(Fraction.ZERO);
    }
  }

  // an outage and its first counted instant
  private record Started(Instant at, Outage outage) {}

  private record Window(Interval span, Optional<FigureValue> value, boolean counts) {}

  WindowRights(PromiseHistory history, Escalation terms) {
    this.history = history;
    this.terms = terms;
    this.figure = terms.figure().orElseThrow();
    this.edges = terms.edges().orElseThrow();
    this.length = terms.inAny().orElseThrow();
    this.calendar = CalendarTime.of(history.reported().contract());
    this.reaches = reaches();
    this.started = started();
    this.windows = starts().stream().map(this::window).toList();
  }

  // each version by its own rules, the oldest first
  private List<Reach> reaches() {
    Interval horizon = horizon();
    List<Reach> found = new ArrayList<>();
    Optional<PromiseHistory> version = Optional.of(history);
    while (version.isPresent()) {
      PromiseHistory own = version.get();
      own.reported().ownPart(horizon).ifPresent(part -> found.add(0, reach(own, part)));
      version =
          own.reported().version().from().filter(horizon.from()::isBefore).isPresent()
              ? own.before()
              : Optional.empty();
    }
    return found;
  }

  private Reach reach(PromiseHistory version, Interval part) {
    List<MemberLedger> members = new LastingOutages(version, terms).of(version.members(part));
    return new Reach(
        version,
        part,
        members,
        new WindowShares(
            members.stream().map(MemberLedger::ledger).toList(),
            version.promise(),
            version.reported().contract().zone()));
  }

  // twice the length before, so that an outage begun before a window is not taken for one in it
  private Interval horizon() {
    Interval period = history.reported().period();
    Instant from = calendar.before(calendar.before(period.from(), length), length);
    Instant to = calendar.after(calendar.after(period.to(), length), length);
    return Interval.of(from, to);
  }

  /**
   * Returns the window that fulfils the condition most; where none does, the one nearest to it. Of
   * equal ones the earliest.
   */
  EscalationResult.Stretch decisive() {
    List<Window> counting = windows.stream().filter(Window::counts).toList();
    List<Window> candidates = counting.isEmpty() ? windows : counting;
    Window best = candidates.get(0);
    for (Window window : candidates) {
      best = isBeyond(window, best) ? window : best;
    }
    return new EscalationResult.Stretch(
        best.span(),
        best.value(),
        best.counts(),
        outagesOf(best.span()),
        best.span(),
        terms,
        madeOf(best.span()));
  }

  // the figure of each version's part of a window, with the ledgers of that part
  private List<PeriodFigure> madeOf(Interval window) {
    List<PeriodFigure> parts = new ArrayList<>();
    for (Reach reach : reaches) {
      Optional<Interval> part = window.intersection(reach.span()).filter(i -> !i.isEmpty());
      part.flatMap(this::value)
          .map(
              value ->
                  new PromiseFigures(
                          reach.history().promise(),
                          new LastingOutages(reach.history(), terms)
                              .of(reach.history().members(part.get())),
                          new Observations(reach.history().reported()))
                      .weighing(share(part.get(), window))
                      .periodFigure(value))
          .ifPresent(parts::add);
    }
    return parts;
  }

  private static Fraction share(Interval part, Interval window) {
    return Seconds.of(part.length()).dividedBy(Seconds.of(window.length()));
  }

  private boolean isBeyond(Window window, Window best) {
    if (window.value().isEmpty() || best.value().isEmpty()) {
      return best.value().isEmpty() && window.value().isPresent();
    }
    int comparison = window.value().get().compared().compareTo(best.value().get().compared());
    return edges.lower().isPresent() ? comparison > 0 : comparison < 0;
  }

  /** Returns the outages with which a window fulfils the condition, in order of time. */
  List<Outage> completing() {
    return windows.stream()
        .filter(Window::counts)
        .flatMap(window -> lastOf(window.span()).stream())
        .distinct()
        .sorted(Comparator.comparing(outage -> outage.span().from()))
        .toList();
  }

  // of several services one can be down all through the window since before another's last outage
  private Optional<Outage> lastOf(Interval window) {
    for (int i = firstFrom(window.to()) - 1; i >= 0; i--) {
      if (started.get(i).outage().span().overlaps(window)) {
        return Optional.of(started.get(i).outage());
      }
    }
    return Optional.empty();
  }

  private TreeSet<Instant> starts() {
    Interval period = history.reported().period();
    Instant first = reaches.get(0).span().from();
    TreeSet<Instant> starts = new TreeSet<>(List.of(period.from()));
    reaches.stream()
        .flatMap(this::startsIn)
        .filter(start -> !start.isBefore(first))
        .filter(start -> start.isBefore(period.to()))
        .filter(start -> calendar.after(start, length).isAfter(period.from()))
        .filter(start -> isBegun(Interval.of(start, period.to())))
        .forEach(starts::add);
    return starts;
  }

  // where an entry or the version itself begins or ends
  private Stream<Instant> startsIn(Reach reach) {
    Stream<Instant> edges =
        reaches.size() == 1
            ? Stream.empty()
            : Stream.of(reach.span().from(), calendar.before(reach.span().to(), length));
    Stream<Instant> entries =
        reach.members().stream()
            .flatMap(member -> member.ledger().tiles().stream())
            .filter(tile -> isShare() || tile.value().isCounted())
            .flatMap(this::startsAt);
    return Stream.concat(edges, entries);
  }

  // what happens after the period alone is for the next report to say
  private boolean isBegun(Interval beforeEnd) {
    return reaches.stream().anyMatch(reach -> reach.counted(beforeEnd).isPositive());
  }

  private Stream<Instant> startsAt(Tile<LedgerEntry> tile) {
    return Stream.of(tile.span().from(), calendar.before(tile.span().to(), length));
  }

  private boolean isShare() {
    return figure == Figure.Named.UPTIME || figure == Figure.Named.DOWNTIME_SHARE;
  }

  private List<Started> started() {
    List<Started> found = new ArrayList<>();
    for (Reach reach : reaches) {
      List<Started> known = List.copyOf(found);
      reach.members().stream()
          .flatMap(member -> startedIn(member).stream())
          .filter(start -> !goesOn(start.outage(), reach, known))
          .forEach(found::add);
    }
    found.sort(Comparator.comparing(Started::at));
    return found;
  }

  // one outage across the change of a version is in the ledgers of both
  private static boolean goesOn(Outage outage, Reach reach, List<Started> known) {
    return outage.span().from().isBefore(reach.span().from())
        && known.stream()
            .anyMatch(other -> !other.outage().span().to().isBefore(reach.span().from()));
  }

  private static List<Started> startedIn(MemberLedger member) {
    List<Started> found = new ArrayList<>();
    List<Tile<LedgerEntry>> counted =
        member.ledger().tiles().stream().filter(tile -> tile.value().isCounted()).toList();
    int tile = 0;
    for (Outage outage : LastingOutages.counted(List.of(member))) {
      while (!counted.get(tile).span().overlaps(outage.span())) {
        tile++;
      }
      found.add(new Started(counted.get(tile).span().from(), outage));
    }
    return found;
  }

  private Window window(Instant start) {
    Interval window = Interval.of(start, calendar.after(start, length));
    Optional<FigureValue> value = value(window);
    boolean counts = value.map(v -> edges.contains(v.compared())).orElse(false);
    return new Window(window, value, counts);
  }

  private Optional<FigureValue> value(Interval window) {
    if (figure == Figure.Named.OUTAGES) {
      Fraction count = Fraction.of(firstFrom(window.to()) - firstFrom(window.from()));
      return Optional.of(FigureValue.of(figure, Unit.COUNT, Optional.empty(), count));
    }
    return isShare() ? share(window) : Optional.of(downtime(window));
  }

  private FigureValue downtime(Interval window) {
    Fraction sum = Fraction.sum(reaches.stream().map(reach -> reach.counted(window)).toList());
    return FigureValue.of(figure, Unit.SECONDS, Optional.empty(), sum);
  }

  // across the change of a version, each part by its length
  private Optional<FigureValue> share(Interval window) {
    List<Ratio> shares = new ArrayList<>();
    List<Fraction> lengths = new ArrayList<>();
    for (Reach reach : reaches) {
      window
          .intersection(reach.span())
          .filter(part -> !part.isEmpty())
          .ifPresent(
              part ->
                  reach
                      .shares()
                      .share(figure, part)
                      .ifPresent(
                          ratio -> {
                            shares.add(ratio);
                            lengths.add(Seconds.of(part.length()));
                          }));
    }
    if (shares.size() < 2) {
      return shares.stream().findFirst().map(ratio -> FigureCombination.percent(figure, ratio));
    }
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < shares.size(); i++) {
      sum = sum.plus(shares.get(i).toFraction().times(lengths.get(i)));
    }
    return Optional.of(
        FigureCombination.percent(figure, FigureCombination.mean(sum, Fraction.sum(lengths))));
  }

  private List<Outage> outagesOf(Interval window) {
    int first = figure == Figure.Named.OUTAGES ? firstFrom(window.from()) : 0;
    return started.subList(first, firstFrom(window.to())).stream()
        .map(Started::outage)
        .filter(outage -> outage.span().overlaps(window))
        .toList();
  }

  private int firstFrom(Instant instant) {
    int low = 0;
    int high = started.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (started.get(middle).at().isBefore(instant)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
