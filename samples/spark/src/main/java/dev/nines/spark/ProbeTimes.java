package dev.nines.spark;

import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import dev.nines.source.time.EpochText;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The times of probes, as a CSV file of probes has them. */
final class ProbeTimes {

  private static final Pattern SECONDS = Pattern.compile("\\d{10}(\\.\\d{1,9})?");
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}(\\.\\d{1,6})?");
  private static final SourceLocation PLACE = SourceLocation.ofFile("probes");

  private ProbeTimes() {}

  /** Returns the instant of a text; empty where it is no time or has no zone. */
  static Optional<Instant> read(String text) {
    if (text.endsWith("Z")) {
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeException e) {
        return other(text);
      }
    }
    return other(text);
  }

  private static Optional<Instant> other(String text) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(EpochText.seconds(text));
    }
    return MILLISECONDS.matcher(text).matches()
        ? Optional.of(EpochText.milliseconds(text))
        : TimeReader.of(FileZone.NONE).read(text, PLACE).value().map(RecordedTime::at);
  }
}
