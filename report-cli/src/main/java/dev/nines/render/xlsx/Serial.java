package dev.nines.render.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Dates as Excel counts them: 1 January 1900 is 1, and 1900 has a 29 February that never was. */
final class Serial {

  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final double MILLIS = 86_400_000;

  // 1 March 1900
  private static final long FIRST_COUNTED_RIGHT = 61;

  private Serial() {}

  static double of(LocalDate day) {
    long days = ChronoUnit.DAYS.between(ZERO, day);
    return days < FIRST_COUNTED_RIGHT ? days - 1 : days;
  }

  /** Returns the day with the part of it that is over, to the millisecond. */
  static double of(LocalDateTime time) {
    LocalTime clock = time.toLocalTime();
    return of(time.toLocalDate()) + clock.get(ChronoField.MILLI_OF_DAY) / MILLIS;
  }
}
