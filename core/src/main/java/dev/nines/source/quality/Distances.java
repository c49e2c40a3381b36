package dev.nines.source.quality;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far the rows of a series lie apart.
 *
 * @param span from the first to the last
 * @param usual the median of the first {@value #LOOKED_AT} distances; absent for changes
 * @param largest the largest interval, the first of several
 * @param gaps how many stretches nothing is known of
 * @param unknown how long these are together
 */
record Distances(
    Optional<Interval> span,
    Optional<Duration> usual,
    Optional<Interval> largest,
    long gaps,
    Duration unknown) {

  /** How many samples the usual distance is taken from, as for {@code stale-after}. */
  static final int LOOKED_AT = 100;

  /** How many times the usual distance a sample holds where a contract is silent. */
  static final int HOLDS = 5;

  /** Whether a row says that nothing is known after it. */
  private interface Unseen {
    boolean at(int row);
  }

  static Distances of(List<Instant> times) {
    List<Instant> ordered = times.stream().sorted().toList();
    return samples(ordered, row -> false);
  }

  static Distances ofSamples(StateSeries series) {
    return samples(times(series), row -> isUnknown(series.samples().get(row)));
  }

  static Distances ofChanges(StateSeries series) {
    return of(times(series), Optional.empty(), row -> isUnknown(series.samples().get(row)));
  }

  /** Returns how stretches lie; nothing is known where none is and where one is unknown. */
  static Distances ofStretches(List<Observation> stretches) {
    Instant from = stretches.stream().map(o -> o.from().at()).min(naturalOrder()).orElseThrow();
    Instant to = stretches.stream().map(o -> o.to().at()).max(naturalOrder()).orElseThrow();
    IntervalSet known =
        IntervalSet.unionOf(
            stretches.stream()
                .filter(o -> o.state() != ObservedState.UNKNOWN)
                .map(o -> Interval.of(o.from().at(), o.to().at()))
                .toList());
    IntervalSet unknown = IntervalSet.of(Interval.of(from, to)).minus(known);
    Optional<Interval> largest =
        stretches.stream()
            .map(o -> Interval.of(o.from().at(), o.to().at()))
            .sorted(comparing(Interval::from))
            .reduce((a, b) -> b.length().compareTo(a.length()) > 0 ? b : a);
    return new Distances(
        Optional.of(Interval.of(from, to)),
        Optional.empty(),
        largest,
        unknown.intervals().size(),
        unknown.length());
  }

  private static List<Instant> times(StateSeries series) {
    return series.samples().stream().map(StateSample::at).toList();
  }

  private static boolean isUnknown(StateSample row) {
    return row.state() == ObservedState.UNKNOWN;
  }

  private static Distances samples(List<Instant> times, Unseen unseen) {
    return of(times, usual(times), unseen);
  }

  private static Distances of(List<Instant> times, Optional<Duration> usual, Unseen unseen) {
    Optional<Duration> holds = usual.map(u -> u.multipliedBy(HOLDS));
    Optional<Interval> largest = Optional.empty();
    long gaps = 0;
    Duration unknown = Duration.ZERO;
    boolean inGap = false;
    for (int row = 0; row + 1 < times.size(); row++) {
      Interval interval = Interval.of(times.get(row), times.get(row + 1));
      if (largest.isEmpty() || interval.length().compareTo(largest.get().length()) > 0) {
        largest = Optional.of(interval);
      }
      Duration missing = missing(interval.length(), holds, unseen.at(row));
      boolean begins = !inGap || !unseen.at(row);
      gaps += missing.isZero() || !begins ? 0 : 1;
      inGap = !missing.isZero();
      unknown = unknown.plus(missing);
    }
    return new Distances(span(times), usual, largest, gaps, unknown);
  }

  private static Duration missing(Duration distance, Optional<Duration> holds, boolean unseen) {
    if (unseen) {
      return distance;
    }
    return holds
        .filter(limit -> distance.compareTo(limit) > 0)
        .map(distance::minus)
        .orElse(Duration.ZERO);
  }

  private static Optional<Interval> span(List<Instant> times) {
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(Interval.of(times.get(0), times.get(times.size() - 1)));
  }

  private static Optional<Duration> usual(List<Instant> times) {
    int looked = Math.min(LOOKED_AT, times.size());
    if (looked < 2) {
      return Optional.empty();
    }
    List<Duration> distances =
        IntStream.range(1, looked)
            .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
            .sorted()
            .toList();
    int count = distances.size();
    return Optional.of(distances.get((count - 1) / 2).plus(distances.get(count / 2)).dividedBy(2));
  }
}
