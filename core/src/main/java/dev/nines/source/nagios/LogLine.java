package dev.nines.source.nagios;

import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log: {@code [1202684400] HOST ALERT: web;DOWN;HARD;3;no answer}.
 *
 * @param at when
 * @param type what stands before the first colon, where that is in capitals; empty for what the
 *     program says of itself
 * @param rest what follows
 * @param place the line
 */
record LogLine(Instant at, String type, String rest, Provenance place) {

  private static final Pattern LINE = Pattern.compile("\\[(\\d{1,11})] (.*)");
  private static final Pattern TYPED = Pattern.compile("([A-Z][A-Z ]+): ?(.*)");

  LogLine {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(rest, "rest");
    Objects.requireNonNull(place, "place");
  }

  /** Returns the line of a text; empty where it has no time. */
  static Optional<LogLine> of(String text, SourceLocation location) {
    Matcher line = LINE.matcher(text.strip());
    if (!line.matches()) {
      return Optional.empty();
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(line.group(1)));
    Matcher typed = TYPED.matcher(line.group(2));
    boolean hasType = typed.matches();
    return Optional.of(
        new LogLine(
            at,
            hasType ? typed.group(1) : "",
            hasType ? typed.group(2) : line.group(2),
            new Provenance(location, text.strip())));
  }

  /** Returns what stands between semicolons; the last part keeps all that follow. */
  List<String> parts(int most) {
    return List.of(rest.split(";", most));
  }

  /** Returns the time as it stands. */
  RecordedTime time() {
    return new RecordedTime(at, Long.toString(at.getEpochSecond()), "epoch", place.location());
  }
}
