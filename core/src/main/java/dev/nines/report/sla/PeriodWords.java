package dev.nines.report.sla;

import dev.nines.contract.PeriodRule;
import dev.nines.report.ReportFormat;
import java.time.LocalDate;
import java.time.MonthDay;

/** Says the periods of a contract in words. */
final class PeriodWords {

  private static final int LEAP_YEAR = 2024;

  private final ReportFormat format;

  PeriodWords(ReportFormat format) {
    this.format = format;
  }

  /** Returns one such period: {@code calendar month}, {@code 30 days}. */
  String one(PeriodRule rule) {
    if (rule instanceof PeriodRule.BillingMonth billing) {
      return format.text("period.billing-month", billing.day());
    }
    if (rule instanceof PeriodRule.FiscalQuarter fiscal) {
      return format.text("period.fiscal-quarter", day(fiscal.yearStart()));
    }
    if (rule instanceof PeriodRule.ContractYear year) {
      return format.text("period.contract-year", day(year.start()));
    }
    if (rule instanceof PeriodRule.Trailing trailing) {
      return format.text("period.trailing", new TimeWords(format).amount(trailing.length()));
    }
    return format.text("period." + wordOf(rule));
  }

  private static String wordOf(PeriodRule rule) {
    if (rule instanceof PeriodRule.CalendarDay) {
      return "calendar-day";
    }
    if (rule instanceof PeriodRule.CalendarQuarter) {
      return "calendar-quarter";
    }
    return rule instanceof PeriodRule.CalendarYear ? "calendar-year" : "calendar-month";
  }

  private String day(MonthDay day) {
    LocalDate date = day.atYear(LEAP_YEAR);
    return format.dateNoYear(date);
  }
}
