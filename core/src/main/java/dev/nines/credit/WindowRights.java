package dev.nines.credit;

import dev.nines.contract.CalendarTime;
import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.Figure;
import dev.nines.contract.TimeAmount;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Outage;
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
 * ledger, so that only these windows are looked at.
 */
final class WindowRights {

  private final PromiseHistory history;
  private final Figure figure;
  private final Edges edges;
  private final TimeAmount length;
  private final CalendarTime calendar;
  private final List<MemberLedger> members;
  private final List<RunningTime> times;
  private final List<Started> started;
  private final List<Window> windows;

  // an outage and its first counted instant
  private record Started(Instant at, Outage outage) {}

  private record Window(Interval span, Optional<FigureValue> value, boolean counts) {}

  WindowRights(PromiseHistory history, Escalation terms) {
    this.history = history;
    this.figure = terms.figure().orElseThrow();
    this.edges = terms.edges().orElseThrow();
    this.length = terms.inAny().orElseThrow();
    this.calendar = CalendarTime.of(history.reported().contract());
    this.members = new LastingOutages(history, terms).of(history.members(horizon()));
    this.times = members.stream().map(member -> new RunningTime(member.ledger())).toList();
    this.started = started();
    this.windows = starts().stream().map(this::window).toList();
  }

  // twice the length before, so that an outage begun before a window is not taken for one in it
  private Interval horizon() {
    Interval period = history.reported().period();
    Instant from = calendar.before(calendar.before(period.from(), length), length);
    Instant to = calendar.after(calendar.after(period.to(), length), length);
    return history.reported().ownPart(Interval.of(from, to)).orElse(period);
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
        best.span(), best.value(), best.counts(), outagesOf(best.span()));
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
    TreeSet<Instant> starts = new TreeSet<>(List.of(period.from()));
    members.stream()
        .flatMap(member -> member.ledger().tiles().stream())
        .filter(tile -> isShare() || tile.value().isCounted())
        .flatMap(this::startsAt)
        .filter(start -> start.isBefore(period.to()))
        .filter(start -> calendar.after(start, length).isAfter(period.from()))
        .filter(start -> isBegun(Interval.of(start, period.to())))
        .forEach(starts::add);
    return starts;
  }

  // what happens after the period alone is for the next report to say
  private boolean isBegun(Interval beforeEnd) {
    return times.stream().anyMatch(time -> time.counted(beforeEnd).isPositive());
  }

  private Stream<Instant> startsAt(Tile<LedgerEntry> tile) {
    return Stream.of(tile.span().from(), calendar.before(tile.span().to(), length));
  }

  private boolean isShare() {
    return figure == Figure.Named.UPTIME || figure == Figure.Named.DOWNTIME_SHARE;
  }

  private List<Started> started() {
    List<Started> found = new ArrayList<>();
    for (MemberLedger member : members) {
      List<Tile<LedgerEntry>> counted =
          member.ledger().tiles().stream().filter(tile -> tile.value().isCounted()).toList();
      int tile = 0;
      for (Outage outage : LastingOutages.counted(List.of(member))) {
        while (!counted.get(tile).span().overlaps(outage.span())) {
          tile++;
        }
        found.add(new Started(counted.get(tile).span().from(), outage));
      }
    }
    found.sort(Comparator.comparing(Started::at));
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
    Fraction sum =
        times.stream().map(time -> time.counted(window)).reduce(Fraction.ZERO, Fraction::plus);
    return FigureValue.of(figure, Unit.SECONDS, Optional.empty(), sum);
  }

  private Optional<FigureValue> share(Interval window) {
    Assessment reported = history.reported();
    var denominator = reported.promise().clock().denominator();
    List<Ratio> ratios =
        times.stream()
            .flatMap(t -> t.uptime(window, denominator, reported.contract().zone()).stream())
            .map(ratio -> figure == Figure.Named.UPTIME ? ratio : ratio.rest())
            .toList();
    PromiseFigures figures =
        new PromiseFigures(reported.promise(), members, new Observations(reported));
    return ratios.isEmpty()
        ? Optional.empty()
        : Optional.of(figures.combination().percent(figure, ratios));
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
