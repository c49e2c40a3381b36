package dev.nines.downtime;

import dev.nines.model.Observation;
import java.util.Objects;

/**
 * A state of a service for as long as it holds under one promise.
 *
 * @param observation the stretch; one without an end reaches to as-of
 * @param open whether nothing says that it has ended
 * @param source the series that says so, for a sentence
 */
record HeldState(Observation observation, boolean open, String source) {

  HeldState {
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(source, "source");
  }
}
