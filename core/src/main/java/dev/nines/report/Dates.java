package dev.nines.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Writes dates and times of the wall clock, 24 hours. */
final class Dates {

  private final Wording words;

  Dates(Wording words) {
    this.words = words;
  }

  /** Returns {@code Saturday 5 July 2025}. */
  String withWeekday(LocalDate date) {
    return words.text("date.long", weekday(date), day(date), month(date), date.getYear());
  }

  /** Returns {@code Saturday 5 July}. */
  String withWeekdayNoYear(LocalDate date) {
    return words.text("date.long.no-year", weekday(date), day(date), month(date));
  }

  /** Returns {@code Sat 5 Jul}. */
  String shortWithWeekday(LocalDate date) {
    String weekday = words.text("weekday.short." + date.getDayOfWeek().getValue());
    return words.text("date.short.no-year", weekday, day(date), shortMonth(date));
  }

  /** Returns {@code 5 July 2025}. */
  String plain(LocalDate date) {
    return words.text("date.plain", day(date), month(date), date.getYear());
  }

  /** Returns {@code 5 July}. */
  String plainNoYear(LocalDate date) {
    return words.text("date.plain.no-year", day(date), month(date));
  }

  /** Returns {@code 5 Jul 2025}. */
  String brief(LocalDate date) {
    return words.text("date.brief", day(date), shortMonth(date), date.getYear());
  }

  /** Returns {@code 5 Jul}. */
  String briefNoYear(LocalDate date) {
    return words.text("date.brief.no-year", day(date), shortMonth(date));
  }

  /** Returns {@code July 2025}. */
  String month(YearMonth month) {
    return words.text("date.month", month(month.atDay(1)), month.getYear());
  }

  /** Returns {@code July}. */
  String month(LocalDate date) {
    return words.text("month." + date.getMonthValue());
  }

  /** Returns the letter over a column of days, {@code S}. */
  String weekdayLetter(LocalDate date) {
    return words.text("weekday.letter." + date.getDayOfWeek().getValue());
  }

  /** Returns {@code 15:27}, and {@code 15:27:30} or {@code 15:27:30.5} where it has seconds. */
  String clock(LocalTime time) {
    String text = pad(time.getHour()) + ":" + pad(time.getMinute());
    if (time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
      return text;
    }
    return text + ":" + pad(time.getSecond()) + fraction(time.getNano());
  }

  private String weekday(LocalDate date) {
    return words.text("weekday." + date.getDayOfWeek().getValue());
  }

  private String shortMonth(LocalDate date) {
    return words.text("month.short." + date.getMonthValue());
  }

  private String day(LocalDate date) {
    int day = date.getDayOfMonth();
    return day == 1 ? words.text("date.day.1") : Integer.toString(day);
  }

  private static String pad(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private String fraction(int nanos) {
    if (nanos == 0) {
      return "";
    }
    String digits = Integer.toString(1_000_000_000 + nanos).substring(1).replaceAll("0+$", "");
    return words.text("number.point") + digits;
  }
}
