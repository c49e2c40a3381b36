package dev.nines.source.kuma;

import dev.nines.model.ObservedState;
import dev.nines.problem.SourceLocation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A heartbeat as it stands in an answer or in a row of the database.
 *
 * @param monitor the number of its monitor; empty where it does not say
 * @param time when, in UTC where it says no offset
 * @param status 0 to 3
 * @param message what the check said; empty for nothing
 * @param important whether it says that it is a change; absent where it does not say
 * @param place where it stands
 */
public record Heartbeat(
    String monitor,
    String time,
    String status,
    String message,
    Optional<Boolean> important,
    SourceLocation place) {

  private static final Map<String, Status> STATUS =
      Map.of(
          "0", new Status(ObservedState.DOWN, "down", false),
          "1", new Status(ObservedState.UP, "up", false),
          "2", new Status(ObservedState.DOWN, "pending", true),
          "3", new Status(ObservedState.MAINTENANCE, "maintenance", false));

  /** What a status means: its word in Uptime Kuma, and whether it is still to be confirmed. */
  record Status(ObservedState state, String word, boolean soft) {}

  public Heartbeat {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(important, "important");
    Objects.requireNonNull(place, "place");
  }

  /** Returns what the status means; empty for one that Uptime Kuma does not have. */
  Optional<Status> meaning() {
    return Optional.ofNullable(STATUS.get(status.strip()));
  }

  /** Returns time, status and message, for provenance. */
  String text() {
    return (time + ", status " + status + ", " + message.replaceAll("\\s+", " ").strip())
        .replaceAll(", $", "");
  }
}
