package dev.nines.report.sla;

import dev.nines.report.ReportFormat;
import dev.nines.time.Interval;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Names a stretch of time by the calendar: a month, quarter, year or day, else its ends. */
final class PeriodName {

  private PeriodName() {}

  /** Returns {@code July 2025}, {@code Q3 2025}, {@code 2025}, {@code 5 July 2025}, or a range. */
  static String of(Interval period, ZoneId zone, ReportFormat format) {
    ReportFormat local = format.in(zone);
    if (!isOfWholeDays(period, zone)) {
      return local.text("range.dates", local.moment(period.from()), local.moment(period.to()));
    }
    LocalDate first = local.day(period.from());
    LocalDate next = local.day(period.to());
    if (first.plusDays(1).equals(next)) {
      return local.date(first);
    }
    return first.getDayOfMonth() == 1 ? ofMonths(first, next, local) : ofDays(first, next, local);
  }

  /** Returns whether a stretch is a calendar month. */
  static boolean isMonth(Interval period, ZoneId zone) {
    LocalDate first = period.from().atZone(zone).toLocalDate();
    return isOfWholeDays(period, zone)
        && first.getDayOfMonth() == 1
        && first.plusMonths(1).equals(period.to().atZone(zone).toLocalDate());
  }

  /** Returns whether a stretch goes from the start of a day to the start of another. */
  static boolean isOfWholeDays(Interval period, ZoneId zone) {
    return isStartOfDay(period.from().atZone(zone)) && isStartOfDay(period.to().atZone(zone));
  }

  private static boolean isStartOfDay(ZonedDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        || at.equals(at.toLocalDate().atStartOfDay(at.getZone()));
  }

  private static String ofMonths(LocalDate first, LocalDate next, ReportFormat format) {
    if (first.plusMonths(1).equals(next)) {
      return format.month(YearMonth.from(first));
    }
    boolean quarter = first.getMonthValue() % 3 == 1;
    if (quarter && first.plusMonths(3).equals(next)) {
      return format.text("date.quarter", first.getMonthValue() / 3 + 1, first.getYear());
    }
    if (first.getMonthValue() == 1 && first.plusYears(1).equals(next)) {
      return format.text("date.year", first.getYear());
    }
    return ofDays(first, next, format);
  }

  private static String ofDays(LocalDate first, LocalDate next, ReportFormat format) {
    return format.text("range.dates", format.date(first), format.date(next.minusDays(1)));
  }
}
