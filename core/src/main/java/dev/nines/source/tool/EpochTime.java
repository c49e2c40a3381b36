package dev.nines.source.tool;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.api.ApiRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times that are seconds since 1970-01-01T00:00Z. */
public final class EpochTime {

  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");

  private EpochTime() {}

  /** Returns the time of a key; empty and reported where it is none. */
  public static Optional<RecordedTime> seconds(ApiRecord record, String key) {
    Optional<String> text = record.text(key);
    if (text.isPresent() && SECONDS.matcher(text.get()).matches()) {
      return Optional.of(
          new RecordedTime(
              Instant.ofEpochSecond(Long.parseLong(text.get())),
              text.get(),
              "epoch",
              record.locationOf(key)));
    }
    String allowed = "seconds since 1970, such as 1751328000";
    String message =
        "\"%s\" is \"%s\"; allowed is %s. The entry is left out."
            .formatted(key, text.orElse(""), allowed);
    record
        .log()
        .add(
            new Problem(
                ProblemCode.ROW_DAMAGED,
                record.locationOf(key),
                text.orElse(""),
                allowed,
                message));
    return Optional.empty();
  }
}
