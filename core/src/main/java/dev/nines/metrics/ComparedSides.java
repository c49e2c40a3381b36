package dev.nines.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.statistics.Comparison;
import dev.nines.statistics.RateRatio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two periods or groups beside each other.
 *
 * @param first the first side
 * @param second the second
 * @param firstIncidents how many real incidents the first has
 * @param secondIncidents how many the second has
 * @param rates the ratio of the rates; absent where neither has an incident, or a period has not
 *     begun
 * @param times one for each measurement
 */
public record ComparedSides(
    Side first,
    Side second,
    int firstIncidents,
    int secondIncidents,
    Optional<RateRatio> rates,
    List<Times> times) {

  public ComparedSides {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(rates, "rates");
    times = List.copyOf(times);
  }

  /**
   * One measurement on both sides.
   *
   * @param measurement what is measured
   * @param first the times of the first side
   * @param second the times of the second
   * @param comparison the comparison; absent where a side has no time
   */
  public record Times(
      Measurement measurement,
      MeasuredSummary first,
      MeasuredSummary second,
      Optional<Comparison> comparison) {
    public Times {
      Objects.requireNonNull(measurement, "measurement");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
      Objects.requireNonNull(comparison, "comparison");
    }
  }
}
