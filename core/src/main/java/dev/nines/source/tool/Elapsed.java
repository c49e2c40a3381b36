package dev.nines.source.tool;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.api.ApiRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time that a tool states as a number beside its stamps. */
public final class Elapsed {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

  private Elapsed() {}

  /** Returns a whole number of 0 or more; empty where the key has none. */
  public static Optional<Long> number(ApiRecord record, String key) {
    return record.text(key).filter(t -> WHOLE.matcher(t).matches()).map(Long::valueOf);
  }

  /**
   * Returns the time that lies so much after another.
   *
   * @param start the time
   * @param field what the start is called, for the reading
   * @param length what is added
   * @param text the number as the tool writes it
   * @param place where the number stands
   */
  public static RecordedTime after(
      RecordedTime start, String field, Duration length, String text, SourceLocation place) {
    String reading = "%s after \"%s\" (%s)".formatted(length, field, start.text());
    return new RecordedTime(start.at().plus(length), text, reading, place);
  }

  /** Returns the problem that a stated number of seconds is not what the stamps give. */
  public static Optional<Problem> contradiction(
      String key, long seconds, RecordedTime from, RecordedTime to, SourceLocation place) {
    long given = Duration.between(from.at(), to.at()).getSeconds();
    if (given == seconds) {
      return Optional.empty();
    }
    String message =
        "\"%s\" is %s, but from \"%s\" to \"%s\" are %s seconds."
            .formatted(key, Long.toString(seconds), from.text(), to.text(), Long.toString(given));
    return Optional.of(
        new Problem(
            ProblemCode.DURATION_CONTRADICTED,
            place,
            Long.toString(seconds),
            Long.toString(given),
            message));
  }
}
