package dev.nines.metrics;

import dev.nines.model.Incident;
import dev.nines.time.Interval;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * One side of a comparison: the incidents of a period, or of a group.
 *
 * @param name what it is called, for example {@code 2025-Q1} or {@code critical}
 * @param period the period; absent for the group of that name
 */
public record Side(String name, Optional<Interval> period) {

  public Side {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(period, "period");
  }

  /** Returns whether an incident is on this side. */
  boolean holds(Incident incident, Grouping grouping, ZoneId zone) {
    return period
        .map(span -> IncidentStart.of(incident).filter(span::contains).isPresent())
        .orElseGet(() -> grouping.keys(incident, zone).contains(name));
  }
}
