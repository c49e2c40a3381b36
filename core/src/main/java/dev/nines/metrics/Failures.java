package dev.nines.metrics;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.response.IncidentTimes;
import dev.nines.statistics.Sample;
import dev.nines.statistics.Summary;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Times between failures and the availability they come to (IEC 60050-192).
 *
 * <p>A failure is a stretch of impact of any level on any service; those that overlap or touch are
 * one. The time between two failures is from the end of one to the start of the next. Steady-state
 * availability is {@code mean time between / (mean time between + mean time down)}: what the
 * service comes to if it goes on so, not what it was in a period. Example: down 1 h, up 9 h, down 1
 * h: 9 / (9 + 1), 90 %.
 *
 * @param failures how many there were, two or more
 * @param between what is said of the times between, in seconds
 * @param meanBetween the exact mean time between two failures, in seconds
 * @param meanDown the exact mean time down, in seconds
 * @param open whether the last one has not ended, and is as long as it was as of now
 */
public record Failures(
    int failures, Summary between, Fraction meanBetween, Fraction meanDown, boolean open) {

  public Failures {
    Objects.requireNonNull(between, "between");
    Objects.requireNonNull(meanBetween, "meanBetween");
    Objects.requireNonNull(meanDown, "meanDown");
  }

  /** Returns the failures of incidents; absent for fewer than two. */
  static Optional<Failures> of(List<Incident> incidents, Instant asOf) {
    List<ImpactWindow> windows =
        incidents.stream().flatMap(i -> IncidentTimes.windows(i).stream()).toList();
    IntervalSet down =
        IntervalSet.unionOf(windows.stream().map(w -> IncidentTimes.span(w, asOf)).toList());
    boolean open = windows.stream().anyMatch(ImpactWindow::isOpen);
    return down.intervals().size() < 2 ? Optional.empty() : Optional.of(of(down, open));
  }

  private static Failures of(IntervalSet down, boolean open) {
    List<Duration> gaps = new ArrayList<>();
    List<Interval> intervals = down.intervals();
    for (int i = 1; i < intervals.size(); i++) {
      gaps.add(Duration.between(intervals.get(i - 1).to(), intervals.get(i).from()));
    }
    Duration up = gaps.stream().reduce(Duration.ZERO, Duration::plus);
    double[] seconds = gaps.stream().mapToDouble(MeasuredSummary::seconds).toArray();
    return new Failures(
        intervals.size(),
        Summary.of(Sample.of(seconds)),
        mean(up, gaps.size()),
        mean(down.length(), intervals.size()),
        open);
  }

  private static Fraction mean(Duration sum, int count) {
    Fraction seconds =
        Fraction.of(sum.getSeconds())
            .plus(Fraction.of(sum.getNano()).dividedBy(Fraction.of(1_000_000_000L)));
    return seconds.dividedBy(Fraction.of(count));
  }

  /** Returns the steady-state availability, 0 to 1. */
  public Fraction availability() {
    return meanBetween.dividedBy(meanBetween.plus(meanDown));
  }
}
