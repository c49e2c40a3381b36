package dev.nines.source.csv;

import dev.nines.model.ObservedState;
import dev.nines.source.tree.ScalarKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words for states in tables, in capitals or not. */
public final class StateWords {

  /** The states by their own words. */
  public static final ScalarKind<ObservedState> STATES = kind(Map.of());

  /** The same, and 1 for up and 0 for down. */
  public static final ScalarKind<ObservedState> PROBES =
      kind(Map.of("1", ObservedState.UP, "0", ObservedState.DOWN));

  private StateWords() {}

  private static ScalarKind<ObservedState> kind(Map<String, ObservedState> numbers) {
    Map<String, ObservedState> words =
        Arrays.stream(ObservedState.values())
            .collect(
                Collectors.toMap(
                    ObservedState::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    String allowed =
        "one of "
            + words.keySet().stream().map(w -> '"' + w + '"').collect(Collectors.joining(", "))
            + (numbers.isEmpty() ? "" : ", \"1\" (up), \"0\" (down)");
    words.putAll(numbers);
    return ScalarKind.of(
        allowed, text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))));
  }
}
