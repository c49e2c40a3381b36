package dev.nines.source.csv;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.time.EpochText;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the times of tables: as other files have them, with their own offset or zone, or as seconds
 * (10 digits before the point) or milliseconds (13 digits) since 1970-01-01T00:00Z.
 *
 * <p>Fewer or more digits are no time: {@code 20250701} is far more likely a date.
 */
public final class TimeCells {

  /** What is allowed, for a sentence. */
  static final String ALLOWED =
      "a time such as 2025-07-05T20:27:00Z, or seconds (10 digits) or milliseconds (13 digits)"
          + " since 1970";

  private static final Pattern EPOCH = Pattern.compile("(\\d{10}|\\d{13})(\\.\\d{1,9})?");
  private static final int DIGITS_OF_MILLISECONDS = 13;
  private static final TimeReader TIMES = TimeReader.of(FileZone.NONE);

  private TimeCells() {}

  /** Returns the time of a cell; empty and reported, with its row left out, where it is none. */
  static Optional<RecordedTime> read(CsvRow row, String column, String text, ProblemLog log) {
    if (EPOCH.matcher(text).matches()) {
      return Optional.of(new RecordedTime(epoch(text), text, "epoch", row.location()));
    }
    Checked<RecordedTime> time = TIMES.read(text, row.location());
    time.problems().forEach(p -> log.add(isNoTime(p) ? damaged(row, column, text) : p));
    return time.value();
  }

  private static Instant epoch(String text) {
    int point = text.indexOf('.');
    int digits = point < 0 ? text.length() : point;
    return digits == DIGITS_OF_MILLISECONDS
        ? EpochText.milliseconds(text)
        : EpochText.seconds(text);
  }

  private static boolean isNoTime(Problem problem) {
    return problem.code() == ProblemCode.INVALID_VALUE;
  }

  private static Problem damaged(CsvRow row, String column, String text) {
    return CsvTable.damaged(row, column, text, ALLOWED);
  }
}
