package dev.nines.source.probe;

import dev.nines.model.ObservedState;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a row says: a state, and the file's own word for it.
 *
 * @param word the word as it stands there
 * @param state the state
 */
public record ProbeState(String word, ObservedState state) implements Serializable {

  public ProbeState {
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(state, "state");
  }

  /** Returns whether it says up, in whatever word. */
  public boolean isUp() {
    return state == ObservedState.UP;
  }
}
