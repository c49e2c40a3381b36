package dev.nines.source.upptime;

import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the commits of an Upptime repository as {@code git log} prints them: each names a site, its
 * state and when that was committed; with {@code -p} the file itself says when it was checked.
 */
final class CommitLog {

  /** What a commit says: {@code Shop is down (0 in 0 ms) [skip ci] [upptime]}. */
  static final Pattern SAYS =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?<name>.+?) is (?<state>up|down|degraded) \\(\\d+ in \\d+ ms\\)"
              + ".*\\[upptime\\]");

  private static final Pattern COMMIT = Pattern.compile("^commit [0-9a-f]{7,64}\\b.*");
  private static final Pattern HASH_OR_TIME =
      Pattern.compile("^(?:[0-9a-f]{7,64}[\\s,]|\\d{4}-\\d{2}-\\d{2}[T ]).*");
  private static final Pattern DATE = Pattern.compile("^(?:Commit)?Date:\\s+(?<time>.+)$");
  private static final Pattern CHECKED = Pattern.compile("^\\+lastUpdated:\\s+(?<time>\\S+)\\s*$");
  private static final Pattern ONE_LINE =
      Pattern.compile(
          "^(?:[0-9a-f]{7,64}[\\s,]+)?(?<time>\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}"
              + " ?(?:Z|[+-]\\d{2}:?\\d{2}))[\\s,]+(?<rest>.*)$");
  private static final DateTimeFormatter GIT =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu xx", Locale.ENGLISH);
  private static final TimeReader TIMES = TimeReader.of(FileZone.NONE);

  /** A row of one site. */
  record Row(String site, StateSample sample) {

    Row {
      Objects.requireNonNull(site, "site");
      Objects.requireNonNull(sample, "sample");
    }
  }

  private final String file;
  private final ProblemLog log;
  private final List<Row> rows = new ArrayList<>();
  private int line;
  private Optional<RecordedTime> time = Optional.empty();
  private boolean said;

  CommitLog(String file, ProblemLog log) {
    this.file = Objects.requireNonNull(file, "file");
    this.log = Objects.requireNonNull(log, "log");
  }

  /**
   * Returns whether lines are such a log: one names a commit in the way of git, or says the state
   * of a site behind a hash or a time. Other files may quote what a commit says.
   */
  static boolean begins(Stream<String> lines) {
    return lines.anyMatch(
        line ->
            COMMIT.matcher(line).matches()
                || HASH_OR_TIME.matcher(line).matches() && SAYS.matcher(line).find());
  }

  /** Returns the rows as they stand, the newest first unless the log was printed in reverse. */
  List<Row> read(BufferedReader text) throws IOException {
    for (String next = text.readLine(); next != null; next = text.readLine()) {
      line++;
      take(next);
    }
    return rows;
  }

  private void take(String text) {
    Matcher date = DATE.matcher(text);
    Matcher checked = CHECKED.matcher(text);
    Matcher oneLine = ONE_LINE.matcher(text);
    if (COMMIT.matcher(text).matches()) {
      time = Optional.empty();
      said = false;
    } else if (date.matches()) {
      time = time(date.group("time").strip());
    } else if (checked.matches() && said) {
      time(checked.group("time")).ifPresent(this::checkedAt);
    } else if (oneLine.matches()) {
      time = time(oneLine.group("time"));
      says(oneLine.group("rest"), text);
    } else {
      says(text.strip(), text.strip());
    }
  }

  private void says(String message, String whole) {
    Matcher matcher = SAYS.matcher(message);
    if (!matcher.find()) {
      return;
    }
    if (time.isEmpty()) {
      log.add(withoutTime(whole));
      return;
    }
    String word = matcher.group("state");
    Provenance place = new Provenance(here(), whole);
    ObservedState state = ObservedState.ofWord(word).orElseThrow();
    rows.add(new Row(matcher.group("name"), new StateSample(time.get().at(), state, word, place)));
    said = true;
  }

  // the file says to the millisecond when the site was checked, the commit a little later
  private void checkedAt(RecordedTime at) {
    Row last = rows.remove(rows.size() - 1);
    StateSample sample = last.sample();
    rows.add(
        new Row(
            last.site(),
            new StateSample(at.at(), sample.state(), sample.word(), sample.provenance())));
    said = false;
  }

  private Optional<RecordedTime> time(String text) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(text, GIT);
      String reading = "offset " + at.getOffset();
      return Optional.of(new RecordedTime(at.toInstant(), text, reading, here()));
    } catch (DateTimeException e) {
      // "2026-08-11 11:06:25 +0000" of git has no colon in its offset
      String usual = text.replaceFirst(" ?([+-]\\d{2})(\\d{2})$", "$1:$2");
      return TIMES.read(usual, here()).value();
    }
  }

  private SourceLocation here() {
    return SourceLocation.ofLine(file, line);
  }

  private Problem withoutTime(String text) {
    String message =
        "\"%s\" has no time: print the log with its dates. The commit is left out.".formatted(text);
    return new Problem(ProblemCode.ROW_DAMAGED, here(), text, "", message);
  }
}
