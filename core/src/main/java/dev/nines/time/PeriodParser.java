package dev.nines.time;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the written forms of {@link PeriodExpression}. */
final class PeriodParser {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private PeriodParser() {}

  static Checked<PeriodExpression> parse(String text, SourceLocation location) {
    try {
      return text.contains("/") ? fromTo(text, location) : Checked.of(calendar(text));
    } catch (DateTimeException e) {
      String message = "\"" + text + "\" is no period; use " + PeriodExpression.FORMS + ".";
      return failed(ProblemCode.INVALID_VALUE, location, text, message);
    }
  }

  /** Returns the interval from the start of one day to the start of another. */
  static Interval days(LocalDate from, LocalDate to, ZoneId zone) {
    return Interval.of(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
  }

  private static PeriodExpression calendar(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return new PeriodExpression.Quarter(
          Year.parse(quarter.group(1)), Integer.parseInt(quarter.group(2)));
    }
    if (MONTH.matcher(text).matches()) {
      return new PeriodExpression.Month(YearMonth.parse(text));
    }
    if (YEAR.matcher(text).matches()) {
      return new PeriodExpression.CalendarYear(Year.parse(text));
    }
    throw new DateTimeException("none of the calendar forms");
  }

  private static Checked<PeriodExpression> fromTo(String text, SourceLocation location) {
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      throw new DateTimeException("not two ends");
    }
    boolean dates = DATE.matcher(ends[0]).matches() && DATE.matcher(ends[1]).matches();
    Optional<PeriodExpression> period =
        dates
            ? inOrder(
                LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), PeriodExpression.Dates::new)
            : inOrder(instant(ends[0]), instant(ends[1]), PeriodExpression.Instants::new);
    return period.map(Checked::of).orElseGet(() -> reversed(text, location));
  }

  // from, to and what to make of them; empty where they are not in order
  private static <T extends Comparable<? super T>> Optional<PeriodExpression> inOrder(
      T from, T to, BiFunction<T, T, PeriodExpression> form) {
    return from.compareTo(to) < 0 ? Optional.of(form.apply(from, to)) : Optional.empty();
  }

  private static Checked<PeriodExpression> reversed(String text, SourceLocation location) {
    String message = "The period \"" + text + "\" does not end after it starts.";
    return failed(ProblemCode.END_BEFORE_START, location, text, message);
  }

  // an instant says its offset, so that it is the same in every zone
  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Checked<PeriodExpression> failed(
      ProblemCode code, SourceLocation location, String found, String message) {
    return Checked.failed(new Problem(code, location, found, PeriodExpression.FORMS, message));
  }
}
