package dev.nines.time;

import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * A period as a person writes it: {@code 2025-07}, {@code 2025-Q3}, {@code 2025} or {@code
 * FROM/TO}.
 *
 * <p>{@code FROM/TO} is two dates or two instants, and {@code TO} is left out: {@code
 * 2025-07-01/2025-08-01} is July. A date starts with the first instant that the zone has on it. The
 * written form knows no zone, so it gives an interval only together with one.
 *
 * <p>Worked example: {@code 2025-03} in America/Chicago is {@code [2025-03-01T06:00Z,
 * 2025-04-01T05:00Z)}, 743 hours.
 */
public sealed interface PeriodExpression {

  /** The written forms, for messages. */
  String FORMS = "2025-07, 2025-Q3, 2025, or FROM/TO as dates or instants, TO left out";

  /**
   * Returns the interval that is meant in a zone, its start in and its end out.
   *
   * <p>It is empty only for dates that the zone skipped as a whole, as Pacific/Apia did with 30
   * December 2011.
   */
  Interval resolve(ZoneId zone);

  /** Returns the written form, which {@link #parse} reads back as an equal expression. */
  @Override
  String toString();

  /**
   * Reads the written form.
   *
   * <p>A text of no such form, a month or date that does not exist, and a period that ends where or
   * before it starts are an error at the given place.
   *
   * @param text the text, for example {@code 2025-07}
   * @param location where the text stands, for the problem
   * @return the expression, or why there is none
   */
  static Checked<PeriodExpression> parse(String text, SourceLocation location) {
    return PeriodParser.parse(text, location);
  }

  /** A calendar month. */
  record Month(YearMonth month) implements PeriodExpression {
    public Month {
      Objects.requireNonNull(month, "month");
    }

    @Override
    public Interval resolve(ZoneId zone) {
      return PeriodParser.days(month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    @Override
    public String toString() {
      return month.toString();
    }
  }

  /**
   * A calendar quarter.
   *
   * @param year the year
   * @param number 1 to 4
   */
  record Quarter(Year year, int number) implements PeriodExpression {
    public Quarter {
      Objects.requireNonNull(year, "year");
      if (number < 1 || number > 4) {
        throw new IllegalArgumentException("quarter " + number + " is not 1 to 4");
      }
    }

    @Override
    public Interval resolve(ZoneId zone) {
      LocalDate first = year.atMonth(3 * number - 2).atDay(1);
      return PeriodParser.days(first, first.plusMonths(3), zone);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%04d-Q%d", year.getValue(), number);
    }
  }

  /** A calendar year. */
  record CalendarYear(Year year) implements PeriodExpression {
    public CalendarYear {
      Objects.requireNonNull(year, "year");
    }

    @Override
    public Interval resolve(ZoneId zone) {
      return PeriodParser.days(year.atDay(1), year.plusYears(1).atDay(1), zone);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%04d", year.getValue());
    }
  }

  /**
   * Whole days.
   *
   * @param from the first day inside
   * @param to the first day after it, after {@code from}
   */
  record Dates(LocalDate from, LocalDate to) implements PeriodExpression {
    public Dates {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("to " + to + " is not after from " + from);
      }
    }

    @Override
    public Interval resolve(ZoneId zone) {
      return PeriodParser.days(from, to, zone);
    }

    @Override
    public String toString() {
      return from + "/" + to;
    }
  }

  /**
   * Two instants, the same in every zone.
   *
   * @param from the first instant inside
   * @param to the first instant after it, after {@code from}
   */
  record Instants(Instant from, Instant to) implements PeriodExpression {
    public Instants {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("to " + to + " is not after from " + from);
      }
    }

    @Override
    public Interval resolve(ZoneId zone) {
      return Interval.of(from, to);
    }

    @Override
    public String toString() {
      return from + "/" + to;
    }
  }
}
