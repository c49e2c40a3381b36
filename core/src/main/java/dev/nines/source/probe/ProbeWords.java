package dev.nines.source.probe;

import dev.nines.source.csv.StateWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that rows have for states; the usual ones have a code. Holds what it has met. */
final class ProbeWords {

  static final int UP = 0;
  static final int DOWN = 1;
  static final int ONE = 2;
  static final int ZERO = 3;

  private static final List<String> CODES = List.of("up", "down", "1", "0");
  private static final List<ProbeState> STATES =
      CODES.stream().map(word -> of(word).orElseThrow()).toList();

  private final Map<String, ProbeState> met = new HashMap<>();

  /** Returns what a code means. */
  static ProbeState state(int code) {
    return STATES.get(code);
  }

  /** Returns the code of a word; -1 where it has none. */
  static int code(ProbeState state) {
    return CODES.indexOf(state.word());
  }

  /** Returns what a word means; empty where it is no word for a state. */
  Optional<ProbeState> state(String word) {
    ProbeState known = met.get(word);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ProbeState> state = of(word);
    state.ifPresent(s -> met.put(word, s));
    return state;
  }

  private static Optional<ProbeState> of(String word) {
    return StateWords.PROBES.read().apply(word).map(state -> new ProbeState(word, state));
  }
}
