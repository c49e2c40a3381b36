package dev.nines.source.nagios;

import java.util.List;
import java.util.Optional;

/** Finds whose problem a line acknowledges. */
final class Acknowledgement {

  private Acknowledgement() {}

  /**
   * Returns the host or service of {@code ACKNOWLEDGE_SVC_PROBLEM;web;HTTP;1;...}, if it is one.
   */
  static Optional<String> byCommand(LogLine line) {
    List<String> parts = line.parts(4);
    return switch (parts.get(0)) {
      case "ACKNOWLEDGE_HOST_PROBLEM", "ACKNOWLEDGE_HOST_PROBLEM_EXPIRE" -> part(parts, 1, 1);
      case "ACKNOWLEDGE_SVC_PROBLEM", "ACKNOWLEDGE_SVC_PROBLEM_EXPIRE" -> part(parts, 1, 2);
      default -> Optional.empty();
    };
  }

  /** Returns the same of {@code ops;web;HTTP;ACKNOWLEDGEMENT (CRITICAL);...}, a notification. */
  static Optional<String> byNotice(LogLine line) {
    int named = line.type().startsWith("SERVICE") ? 2 : 1;
    List<String> parts = line.parts(named + 3);
    return parts.size() > named + 1 && parts.get(named + 1).startsWith("ACKNOWLEDGEMENT")
        ? part(parts, 1, named)
        : Optional.empty();
  }

  private static Optional<String> part(List<String> parts, int from, int count) {
    return parts.size() >= from + count
        ? Optional.of(String.join(";", parts.subList(from, from + count)))
        : Optional.empty();
  }
}
