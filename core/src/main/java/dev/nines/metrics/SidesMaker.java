package dev.nines.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.model.Incident;
import dev.nines.statistics.Comparison;
import dev.nines.statistics.RateRatio;
import dev.nines.time.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Compares two sides.
 *
 * @param input what is asked for
 * @param incidents all incidents
 * @param span what groups were counted in
 */
record SidesMaker(MetricsInput input, List<Incident> incidents, Optional<Interval> span) {

  ComparedSides compare() {
    Side first = input.compared().get(0);
    Side second = input.compared().get(1);
    List<Incident> ones = of(first);
    List<Incident> others = of(second);
    int one = real(ones);
    int other = real(others);
    return new ComparedSides(
        first,
        second,
        one,
        other,
        rates(one, exposure(first), other, exposure(second)),
        input.measurements().stream().map(m -> times(m, ones, others)).toList());
  }

  private List<Incident> of(Side side) {
    return incidents.stream().filter(i -> side.holds(i, input.by(), input.zone())).toList();
  }

  private static int real(List<Incident> incidents) {
    return (int) incidents.stream().filter(IncidentMetrics::isReal).count();
  }

  private ComparedSides.Times times(Measurement what, List<Incident> ones, List<Incident> others) {
    MeasuredSummary first = MeasuredSummary.of(what, ones, input.asOf());
    MeasuredSummary second = MeasuredSummary.of(what, others, input.asOf());
    return new ComparedSides.Times(
        what,
        first,
        second,
        first.sample().flatMap(a -> second.sample().map(b -> Comparison.of(a, b))));
  }

  // seconds in which incidents could begin, up to as-of
  private double exposure(Side side) {
    return side.period()
        .or(() -> span)
        .filter(s -> s.from().isBefore(input.asOf()))
        .map(s -> s.to().isAfter(input.asOf()) ? Interval.of(s.from(), input.asOf()) : s)
        .map(s -> MeasuredSummary.seconds(s.length()))
        .orElse(0.0);
  }

  private static Optional<RateRatio> rates(int one, double first, int other, double second) {
    return one + other == 0 || first <= 0 || second <= 0
        ? Optional.empty()
        : Optional.of(RateRatio.of(one, first, other, second));
  }
}
