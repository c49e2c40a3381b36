package dev.nines.model;

import java.util.Locale;
import java.util.Optional;

/** A state that a monitoring series reports, whatever word the source has for it. */
public enum ObservedState {
  UP,
  /** Counts at the level {@code major_outage}. */
  DOWN,
  /** Counts at the level {@code partial_outage}. */
  PARTIAL,
  /** Counts at the level {@code degraded_performance}. */
  DEGRADED,
  /** Maintenance with impact. */
  MAINTENANCE,
  /** No data: a gap, a paused monitor, UNREACHABLE. */
  UNKNOWN;

  /** Returns the word of the incident document, for example {@code up}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of a word of the incident document; absent for any other word. */
  public static Optional<ObservedState> ofWord(String word) {
    for (ObservedState state : values()) {
      if (state.word().equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
