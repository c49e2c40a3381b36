package dev.nines.model;

import java.util.Objects;

/**
 * A stretch in which a monitoring series reports one state of one service.
 *
 * @param service the word by which the source names the service; empty where it names none
 * @param from the start, included
 * @param to the end, excluded
 * @param state the state
 * @param word the source's own word for the state
 * @param provenance the rows it was read from
 */
public record Observation(
    String service,
    RecordedTime from,
    RecordedTime to,
    ObservedState state,
    String word,
    Provenance provenance) {

  public Observation {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(provenance, "provenance");
    if (to.at().isBefore(from.at())) {
      throw new IllegalArgumentException("to " + to.at() + " is before from " + from.at());
    }
  }
}
