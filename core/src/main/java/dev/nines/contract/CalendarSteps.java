package dev.nines.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;

/** The days on which the periods of a rule begin; every day lies in exactly one period. */
sealed interface CalendarSteps {

  /** Returns the first day of the period that a day lies in. */
  LocalDate startOf(LocalDate day);

  /** Returns the first day of the period after the one that begins on a day. */
  LocalDate next(LocalDate start);

  /** Every day begins a period. */
  record Days() implements CalendarSteps {
    @Override
    public LocalDate startOf(LocalDate day) {
      return day;
    }

    @Override
    public LocalDate next(LocalDate start) {
      return start.plusDays(1);
    }
  }

  /**
   * A period begins on a day of every so-many-th month, on the last day of a shorter month.
   *
   * @param step how many months a period has
   * @param month a month in which one begins, 1 to 12
   * @param day the day of the month, 1 to 31
   */
  record Months(int step, int month, int day) implements CalendarSteps {
    @Override
    public LocalDate startOf(LocalDate date) {
      YearMonth candidate = YearMonth.from(date);
      long months = candidate.getLong(ChronoField.PROLEPTIC_MONTH) - (month - 1);
      YearMonth begins = candidate.minusMonths(Math.floorMod(months, step));
      LocalDate start = startIn(begins);
      return start.isAfter(date) ? startIn(begins.minusMonths(step)) : start;
    }

    @Override
    public LocalDate next(LocalDate start) {
      return startIn(YearMonth.from(start).plusMonths(step));
    }

    private LocalDate startIn(YearMonth begins) {
      return begins.atDay(Math.min(day, begins.lengthOfMonth()));
    }
  }
}
