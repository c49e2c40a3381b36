package dev.nines.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A row of a monitoring series: what state a service was in at one instant.
 *
 * @param at when
 * @param state the state
 * @param word the source's own word for the state
 * @param provenance the row; its text may be left out inside a run of rows that say up
 */
public record StateSample(Instant at, ObservedState state, String word, Provenance provenance) {

  public StateSample {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(provenance, "provenance");
  }

  /** Returns whether another row says the same, in the same word. */
  public boolean saysAs(StateSample other) {
    return state == other.state && word.equals(other.word);
  }
}
