package dev.nines.source.nagios;

import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A line that says in what state a host or a service is.
 *
 * @param object {@code host} or {@code host;service}
 * @param row the state
 * @param change whether it is a change, not a state repeated when a log or the program begins
 */
record LoggedState(String object, StateSample row, boolean change) {

  private static final Map<String, ObservedState> HOST =
      Map.of(
          "UP", ObservedState.UP,
          "DOWN", ObservedState.DOWN,
          "UNREACHABLE", ObservedState.UNKNOWN,
          "PENDING", ObservedState.UNKNOWN);
  private static final Map<String, ObservedState> SERVICE =
      Map.of(
          "OK", ObservedState.UP,
          "WARNING", ObservedState.DEGRADED,
          "CRITICAL", ObservedState.DOWN,
          "UNKNOWN", ObservedState.UNKNOWN,
          "PENDING", ObservedState.UNKNOWN);
  private static final Map<String, Boolean> SOFT = Map.of("SOFT", true, "HARD", false);

  LoggedState {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(row, "row");
  }

  /** Returns whether a line of a type says a state. */
  static boolean isSaidBy(String type) {
    return switch (type) {
      case "HOST ALERT",
          "SERVICE ALERT",
          "CURRENT HOST STATE",
          "CURRENT SERVICE STATE",
          "INITIAL HOST STATE",
          "INITIAL SERVICE STATE" ->
          true;
      default -> false;
    };
  }

  /** Returns the state that a line of such a type says; empty where it is damaged. */
  static Optional<LoggedState> of(LogLine line) {
    boolean service = line.type().contains("SERVICE");
    int named = service ? 2 : 1;
    List<String> parts = line.parts(named + 4);
    if (parts.size() < named + 2 || parts.stream().limit(named).anyMatch(String::isBlank)) {
      return Optional.empty();
    }
    String word = parts.get(named);
    Optional<Boolean> soft = Optional.ofNullable(SOFT.get(parts.get(named + 1)));
    Optional<ObservedState> state = Optional.ofNullable((service ? SERVICE : HOST).get(word));
    String object = String.join(";", parts.subList(0, named));
    return state.flatMap(
        s ->
            soft.map(
                is ->
                    new LoggedState(
                        object,
                        new StateSample(line.at(), s, word, is, line.place()),
                        line.type().endsWith("ALERT"))));
  }

  /** Returns what is allowed, for a sentence. */
  static String allowed(LogLine line) {
    return line.type().contains("SERVICE")
        ? "host;service;OK, WARNING, CRITICAL or UNKNOWN;SOFT or HARD;attempt;output"
        : "host;UP, DOWN or UNREACHABLE;SOFT or HARD;attempt;output";
  }
}
