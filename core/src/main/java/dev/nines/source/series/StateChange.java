package dev.nines.source.series;

import dev.nines.model.ObservedState;
import java.time.Instant;
import java.util.Objects;

/**
 * A row of a table of state changes.
 *
 * @param at when it changed
 * @param service whose state it is
 * @param location from where it was watched; empty where the data do not say
 * @param state what it changed to
 */
public record StateChange(Instant at, String service, String location, ObservedState state) {

  public StateChange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(state, "state");
  }
}
