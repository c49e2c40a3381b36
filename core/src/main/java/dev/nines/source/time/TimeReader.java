package dev.nines.source.time;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of files: {@code 2025-07-05 15:27}, with {@code T}, seconds, a fraction, and an
 * offset, {@code Z}, a zone name or a zone word behind it.
 *
 * <p>{@code 24:00} is the end of the day. An offset with a zone name in brackets must be the offset
 * of that zone at that time.
 *
 * @param resolver decides the zone
 */
public record TimeReader(ZoneResolver resolver) {

  /** What is allowed, for a sentence. */
  public static final String ALLOWED = "a time such as 2025-07-05 15:27 or 2025-07-05T20:27:00Z";

  private static final Pattern TIME =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})[Tt ] ?(?<hour>\\d{2}):(?<minute>\\d{2})"
              + "(:(?<second>\\d{2})([.,](?<fraction>\\d{1,9}))?)?"
              + " ?(?<zone>[A-Za-z_/+-][A-Za-z0-9_/:+-]*)?(\\[(?<region>[A-Za-z0-9_/+-]+)])?");

  public TimeReader {
    Objects.requireNonNull(resolver, "resolver");
  }

  /** Returns a reader for a file with or without a zone of its own. */
  public static TimeReader of(FileZone zone) {
    return new TimeReader(new ZoneResolver(zone));
  }

  /** Returns the time of a text, or the problem that it is none. */
  public Checked<RecordedTime> read(String text, SourceLocation location) {
    return UtcText.read(text)
        .map(local -> resolver.resolve(new WrittenTime(local, "UTC", text, location)))
        .orElseGet(() -> readAny(text, location));
  }

  private Checked<RecordedTime> readAny(String text, SourceLocation location) {
    Matcher matcher = TIME.matcher(text.strip());
    if (!matcher.matches()) {
      return Checked.failed(noTime(text, location));
    }
    return local(matcher)
        .map(local -> resolve(matcher, new WrittenTime(local, zone(matcher), text, location)))
        .orElseGet(() -> Checked.failed(noSuchTime(text, location)));
  }

  private Checked<RecordedTime> resolve(Matcher matcher, WrittenTime time) {
    Checked<RecordedTime> read = resolver.resolve(time);
    String region = matcher.group("region");
    if (region == null || matcher.group("zone") == null) {
      return read;
    }
    return read.then(own -> agreeing(own, time, region));
  }

  // an offset and a region that stand side by side must say the same
  private Checked<RecordedTime> agreeing(RecordedTime own, WrittenTime time, String region) {
    WrittenTime there = new WrittenTime(time.local(), region, time.text(), time.location());
    Checked<RecordedTime> other = resolver.resolve(there);
    boolean repeats =
        other.problems().stream().anyMatch(p -> p.code() == ProblemCode.TIME_AMBIGUOUS);
    if (repeats || other.value().map(o -> o.at().equals(own.at())).orElse(false)) {
      return Checked.of(own);
    }
    return other.value().isEmpty() ? other : Checked.failed(disagreeing(time, region));
  }

  private static String zone(Matcher matcher) {
    String zone = matcher.group("zone");
    String region = matcher.group("region");
    if (zone == null) {
      return region == null ? "" : region;
    }
    return zone.equalsIgnoreCase("z") ? "UTC" : zone;
  }

  private static Optional<LocalDateTime> local(Matcher matcher) {
    try {
      LocalDate date = LocalDate.parse(matcher.group("date"));
      boolean endOfDay =
          matcher.group("hour").equals("24")
              && number(matcher, "minute") + number(matcher, "second") + nanos(matcher) == 0;
      return Optional.of(endOfDay ? date.plusDays(1).atStartOfDay() : date.atTime(time(matcher)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalTime time(Matcher matcher) {
    return LocalTime.of(
        number(matcher, "hour"),
        number(matcher, "minute"),
        number(matcher, "second"),
        nanos(matcher));
  }

  private static int number(Matcher matcher, String group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  private static int nanos(Matcher matcher) {
    String fraction = matcher.group("fraction");
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static Problem noTime(String text, SourceLocation location) {
    String message = "\"%s\" is not a time; allowed is %s.".formatted(text, ALLOWED);
    return new Problem(ProblemCode.INVALID_VALUE, location, text, ALLOWED, message);
  }

  private static Problem noSuchTime(String text, SourceLocation location) {
    String message = "\"%s\" names a day or an hour that does not exist.".formatted(text);
    return new Problem(ProblemCode.TIME_IMPOSSIBLE, location, text, "", message);
  }

  private static Problem disagreeing(WrittenTime time, String region) {
    String message =
        "\"%s\" has the offset %s, which %s does not have at that time."
            .formatted(time.text(), time.zone(), region);
    return new Problem(ProblemCode.CONTRADICTION, time.location(), time.text(), "", message);
  }
}
