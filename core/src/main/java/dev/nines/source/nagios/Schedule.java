package dev.nines.source.nagios;

import dev.nines.model.RecordedTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A downtime that somebody scheduled by an external command.
 *
 * @param object the host or service; a host for all its services
 * @param from the planned start
 * @param to the planned end
 * @param announced when the command was given
 */
record Schedule(String object, RecordedTime from, RecordedTime to, RecordedTime announced) {

  Schedule {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(announced, "announced");
    if (to.at().isBefore(from.at())) {
      throw new IllegalArgumentException("to " + to.at() + " is before from " + from.at());
    }
  }

  /** Returns what a command schedules; empty for other and for damaged commands. */
  static Optional<Schedule> of(LogLine line) {
    List<String> parts = line.parts(8);
    int named =
        switch (parts.get(0)) {
          case "SCHEDULE_SVC_DOWNTIME" -> 2;
          case "SCHEDULE_HOST_DOWNTIME",
              "SCHEDULE_HOST_SVC_DOWNTIME",
              "SCHEDULE_AND_PROPAGATE_HOST_DOWNTIME",
              "SCHEDULE_AND_PROPAGATE_TRIGGERED_HOST_DOWNTIME" ->
              1;
          default -> 0;
        };
    if (named == 0 || parts.size() < named + 3) {
      return Optional.empty();
    }
    String object = String.join(";", parts.subList(1, 1 + named));
    Optional<RecordedTime> from = time(parts.get(named + 1), line);
    Optional<RecordedTime> to = time(parts.get(named + 2), line);
    return from.flatMap(f -> to.map(t -> new Span(f, t)))
        .filter(span -> !span.to().at().isBefore(span.from().at()))
        .map(span -> new Schedule(object, span.from(), span.to(), line.time()));
  }

  private record Span(RecordedTime from, RecordedTime to) {}

  private static Optional<RecordedTime> time(String text, LogLine line) {
    return text.matches("\\d{1,11}")
        ? Optional.of(
            new RecordedTime(
                Instant.ofEpochSecond(Long.parseLong(text)),
                text,
                "epoch",
                line.place().location()))
        : Optional.empty();
  }

  /** Returns whether the downtime of a host or service that begins at a time can be this one. */
  boolean fits(String begun, Instant at) {
    boolean named = begun.equals(object) || begun.startsWith(object + ";");
    return named && !at.isBefore(from.at()) && at.isBefore(to.at());
  }
}
