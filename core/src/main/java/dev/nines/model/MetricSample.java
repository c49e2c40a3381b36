package dev.nines.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A measured value of a service.
 *
 * @param metric the name of the metric; empty where the source has one column of values
 * @param service the word by which the source names the service
 * @param at when it was measured
 * @param value the value in the metric's own unit
 * @param provenance where it comes from
 */
public record MetricSample(
    String metric, String service, RecordedTime at, BigDecimal value, Provenance provenance) {

  public MetricSample {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(provenance, "provenance");
  }
}
