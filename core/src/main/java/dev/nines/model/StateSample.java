package dev.nines.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A row of a monitoring series: what state a service was in at one instant.
 *
 * @param at when
 * @param state the state
 * @param word the source's own word for the state
 * @param soft whether the source is not yet sure of it, such as a Nagios SOFT state; whether it
 *     counts is a term of the contract
 * @param provenance the row; its text may be left out inside a run of rows that say up
 */
public record StateSample(
    Instant at, ObservedState state, String word, boolean soft, Provenance provenance) {

  public StateSample {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(provenance, "provenance");
  }

  /** Makes a row of a source that is sure of what it says. */
  public StateSample(Instant at, ObservedState state, String word, Provenance provenance) {
    this(at, state, word, false, provenance);
  }

  /** Returns whether another row says the same, in the same word and as surely. */
  public boolean saysAs(StateSample other) {
    return state == other.state && soft == other.soft && word.equals(other.word);
  }

  /** Returns the same row as one that counts whatever the contract says of soft states. */
  public StateSample hard() {
    return new StateSample(at, state, word, provenance);
  }
}
