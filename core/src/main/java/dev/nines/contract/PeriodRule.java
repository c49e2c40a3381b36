package dev.nines.contract;

import java.time.MonthDay;

/** Which stretches of time a promise is judged by. Terms; {@code Periods} resolves them. */
public sealed interface PeriodRule {

  /** Midnight to midnight in the contract's zone. */
  record CalendarDay() implements PeriodRule {}

  /** A month of the calendar; its length is counted, never assumed. */
  record CalendarMonth() implements PeriodRule {}

  /** January to March and so on. */
  record CalendarQuarter() implements PeriodRule {}

  /** January to December. */
  record CalendarYear() implements PeriodRule {}

  /** A month from a day of the month; from the last day of a month that is too short. */
  record BillingMonth(int day) implements PeriodRule {
    public BillingMonth {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("day " + day + " is not in 1 to 31");
      }
    }
  }

  /** Three months, counted from the start of a fiscal year. */
  record FiscalQuarter(MonthDay yearStart) implements PeriodRule {}

  /** A year from a day of the year. */
  record ContractYear(MonthDay start) implements PeriodRule {}

  /** So many calendar days (or months) that end at the end of each day of the calendar. */
  record Trailing(TimeAmount length) implements PeriodRule {}
}
