package dev.nines.metrics;

import dev.nines.model.Incident;
import java.util.List;
import java.util.Objects;

/**
 * The measurements of one group of incidents.
 *
 * @param key what they have in common; empty for all
 * @param incidents the real incidents of the group
 * @param measurements one for each measurement, in their order
 */
public record GroupMetrics(
    String key, List<Incident> incidents, List<MeasuredSummary> measurements) {

  public GroupMetrics {
    Objects.requireNonNull(key, "key");
    incidents = List.copyOf(incidents);
    measurements = List.copyOf(measurements);
  }
}
