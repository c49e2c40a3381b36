package dev.nines.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.model.Incident;
import dev.nines.money.Money;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What metrics are made of.
 *
 * @param incidents the incidents, in any order
 * @param measurements what is measured at each
 * @param by what groups are made by
 * @param period only incidents that start in it; absent for all
 * @param compared two sides to be compared; empty or two
 * @param credit the credit that each incident caused, by its id; empty without a contract
 * @param zone whose wall clock months, weekdays and hours are of
 * @param asOf "now" for an impact without an end; no count reaches beyond it
 */
public record MetricsInput(
    List<Incident> incidents,
    List<Measurement> measurements,
    Grouping by,
    Optional<Interval> period,
    List<Side> compared,
    Map<String, Money> credit,
    ZoneId zone,
    Instant asOf) {

  public MetricsInput {
    incidents = List.copyOf(incidents);
    measurements = List.copyOf(measurements);
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(period, "period");
    compared = List.copyOf(compared);
    if (!compared.isEmpty() && compared.size() != 2) {
      throw new IllegalArgumentException("a comparison of " + compared.size() + " sides");
    }
    credit = Collections.unmodifiableMap(new LinkedHashMap<>(credit));
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** Returns what metrics of all incidents with the shipped measurements are made of. */
  public static MetricsInput of(List<Incident> incidents, ZoneId zone, Instant asOf) {
    return new MetricsInput(
        incidents,
        Measurement.SHIPPED,
        Grouping.NONE,
        Optional.empty(),
        List.of(),
        Map.of(),
        zone,
        asOf);
  }

  /** Returns the same in groups. */
  public MetricsInput by(Grouping grouping) {
    return new MetricsInput(
        incidents, measurements, grouping, period, compared, credit, zone, asOf);
  }

  /** Returns the same with other measurements. */
  public MetricsInput measuring(List<Measurement> others) {
    return new MetricsInput(incidents, others, by, period, compared, credit, zone, asOf);
  }

  /** Returns the same of the incidents of a period. */
  public MetricsInput in(Interval span) {
    return new MetricsInput(
        incidents, measurements, by, Optional.of(span), compared, credit, zone, asOf);
  }

  /** Returns the same with two sides compared. */
  public MetricsInput comparing(Side first, Side second) {
    return new MetricsInput(
        incidents, measurements, by, period, List.of(first, second), credit, zone, asOf);
  }

  /** Returns the same with what each incident cost. */
  public MetricsInput crediting(Map<String, Money> amounts) {
    return new MetricsInput(incidents, measurements, by, period, compared, amounts, zone, asOf);
  }
}
