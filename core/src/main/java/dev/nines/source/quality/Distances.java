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

  static Distances of(List<Instant> times) {
    List<Instant> ordered = times.stream().sorted().toList();
    Optional<Duration> usual = usual(ordered);
    Gaps gaps = new Gaps(usual.map(u -> u.multipliedBy(HOLDS)));
    for (int row = 0; row + 1 < ordered.size(); row++) {
      gaps.between(Interval.of(ordered.get(row), ordered.get(row + 1)), false);
    }
    return of(span(ordered), usual, gaps);
  }

  static Distances ofSamples(StateSeries series) {
    return of(series, usual(series.firstTimes(LOOKED_AT)));
  }

  static Distances ofChanges(StateSeries series) {
    return of(series, Optional.empty());
  }

  private static Distances of(StateSeries series, Optional<Duration> usual) {
    Gaps gaps = new Gaps(usual.map(u -> u.multipliedBy(HOLDS)));
    List<StateSample> rows = series.samples();
    for (int row = 0; row < rows.size(); row++) {
      StateSample sample = rows.get(row);
      boolean unseen = sample.state() == ObservedState.UNKNOWN;
      sample.further().ifPresent(f -> gaps.inside(sample, f.widest(), unseen));
      if (row + 1 < rows.size()) {
        gaps.between(Interval.of(sample.until(), rows.get(row + 1).at()), unseen);
      }
    }
    return of(span(series), usual, gaps);
  }

  private static Distances of(Optional<Interval> span, Optional<Duration> usual, Gaps gaps) {
    return new Distances(span, usual, gaps.largest(), gaps.count(), gaps.unknown());
  }

  private static Optional<Interval> span(StateSeries series) {
    List<StateSample> rows = series.samples();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(Interval.of(rows.get(0).at(), rows.get(rows.size() - 1).until()));
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
