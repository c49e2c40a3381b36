package dev.nines.report.metrics;

import dev.nines.measurement.Anchor;
import dev.nines.measurement.Measurement;
import dev.nines.metrics.Grouping;
import dev.nines.metrics.MetricsResult;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.statistics.Estimate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What all sections of a metrics report share: the metrics, the words and how things look. */
final class View {

  private static final String PREFIX = "metrics.";

  private final MetricsReportInput input;
  private final ReportFormat format;

  View(MetricsReportInput input) {
    this.input = input;
    this.format = input.format();
  }

  MetricsReportInput input() {
    return input;
  }

  MetricsResult result() {
    return input.result();
  }

  ReportFormat format() {
    return format;
  }

  /** Returns the problems, the gravest first. */
  List<Problem> problems() {
    return input.problems();
  }

  String text(String key, Object... values) {
    return format.text(PREFIX + key, values);
  }

  String count(String key, long number) {
    return format.count(PREFIX + key, number);
  }

  boolean has(String key) {
    return format.words().has(PREFIX + key);
  }

  /** Returns {@code Time to restore} for {@code time-to-restore}. */
  String name(Measurement measurement) {
    return capital(wordOr("measurement-name.", measurement.name()));
  }

  // a name of one's own stands as it is, its hyphens read as spaces
  private String wordOr(String prefix, String name) {
    return has(prefix + name) ? text(prefix + name) : name.replace('-', ' ');
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Returns {@code first impact start}, or {@code detected} where there is but one way to say. */
  String anchor(Anchor anchor) {
    String mark = wordOr("mark-name.", anchor.mark());
    return text("anchor." + anchor.occurrence().word(), mark);
  }

  /** Returns {@code First impact start to last impact end}. */
  String marks(Measurement measurement) {
    return text("marks", capital(anchor(measurement.from())), anchor(measurement.to()));
  }

  /** Returns a measurement's name with what it begins and ends with under it. */
  Cell measurement(Measurement measurement) {
    return Cell.of(name(measurement)).with(Tone.STRONG).withNote(marks(measurement));
  }

  /** Returns an estimated length, rounded as it is shown. */
  String length(double seconds) {
    return format.length(Shown.length(seconds));
  }

  /** Returns {@code 26 min to 39 min}; empty where there is no interval. */
  String range(Estimate estimate) {
    return estimate instanceof Estimate.Interval interval
        ? text("range", length(interval.low()), length(interval.high()))
        : "";
  }

  /** Returns the same for a narrow column, where it may break between its two ends alone. */
  String note(Estimate estimate) {
    return estimate instanceof Estimate.Interval interval
        ? text("range", unbroken(interval.low()), unbroken(interval.high()))
        : "";
  }

  private String unbroken(double seconds) {
    return length(seconds).replace(' ', '\u00a0');
  }

  /** Returns a cell of an estimated length, the workbook having its milliseconds. */
  Cell cell(double seconds) {
    return Cell.of(length(seconds), new Value.Length(Shown.duration(seconds)));
  }

  /** Returns two cells of the ends of an interval, which say so where there is none. */
  List<Cell> ends(Estimate estimate) {
    return estimate instanceof Estimate.Interval found
        ? List.of(cell(found.low()), cell(found.high()))
        : List.of(none(), none());
  }

  Cell number(long number) {
    return Cell.of(format.number(number), new Value.Number(BigDecimal.valueOf(number)));
  }

  Cell number(BigDecimal number) {
    return Cell.of(format.number(number), new Value.Number(number));
  }

  Cell none() {
    return Cell.of(text("no-value")).with(Tone.QUIET);
  }

  Cell place(SourceLocation location) {
    return Cell.of(location.toString(), new Value.Place(location)).with(Tone.CODE);
  }

  /** Returns a probability: {@code 0.031}, {@code below 0.001}. */
  String probability(double probability) {
    BigDecimal shown = Shown.rounded(probability, 3);
    return shown.signum() == 0
        ? text("below", format.number(new BigDecimal("0.001")))
        : format.number(shown);
  }

  /** Returns how many of a hundred: {@code 38 of 100}, {@code fewer than 1 of 100}. */
  String ofHundred(double share) {
    BigDecimal shown = Shown.rounded(share * 100, 0);
    if (shown.signum() == 0) {
      return text(share == 0 ? "of-100.none" : "of-100.few");
    }
    boolean nearlyAll = shown.intValue() == 100 && share < 1;
    return nearlyAll ? text("of-100.most") : text("of-100", format.number(shown));
  }

  /** Returns what a group is called: {@code March 2025}, {@code Monday}, {@code 14:00 to 15:00}. */
  String group(String key) {
    Grouping by = result().input().by();
    if (key.equals(Grouping.NOT_STATED)) {
      return text("not-stated");
    }
    return switch (by) {
      case MONTH -> format.month(YearMonth.parse(key));
      case QUARTER -> text("quarter", key.substring(6), key.substring(0, 4));
      case WEEKDAY ->
          capital(
              format.text("weekday." + DayOfWeek.valueOf(key.toUpperCase(Locale.ROOT)).getValue()));
      case HOUR -> text("hour", key, hourAfter(key));
      default -> key;
    };
  }

  private static String hourAfter(String key) {
    int next = Integer.parseInt(key) + 1;
    return (next < 10 ? "0" : "") + next;
  }

  /** Returns the first words of a list and how many more there are. */
  String some(List<String> words, int most) {
    if (words.size() <= most) {
      return String.join(", ", words);
    }
    String first = String.join(", ", words.subList(0, most));
    return text("and-more", first, format.number(words.size() - most));
  }

  /** Returns the reason for which an interval is refused; absent where there is one. */
  static Optional<String> refusal(Estimate estimate) {
    return estimate instanceof Estimate.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }
}
