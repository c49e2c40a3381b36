package dev.nines.contract;

import dev.nines.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Resolves the periods of a rule in a zone: from local midnight to local midnight, as long as the
 * calendar and the clock changes make them (CALCULATION 1.1).
 *
 * <p>March 2025 has 743 hours in America/Chicago and November 721; October 2025 has 745 in
 * Europe/Berlin; April 2025 has 720.5 in Australia/Lord_Howe.
 *
 * <p>Periods follow one another without gap. Those of a trailing rule could end on any day: the one
 * that holds an instant ends with the day of the instant, and its neighbours touch it.
 */
public final class Periods {

  private final PeriodRule rule;
  private final ZoneId zone;

  private Periods(PeriodRule rule, ZoneId zone) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** Returns the periods of a rule in a zone. */
  public static Periods of(PeriodRule rule, ZoneId zone) {
    return new Periods(rule, zone);
  }

  /** Returns the periods of a promise. */
  public static Periods of(Contract contract, Promise promise) {
    return of(promise.clock().period(), contract.zone());
  }

  /**
   * Returns the period that holds an instant. It is also the span in which an allowance or a limit
   * of this rule holds at that instant.
   */
  public Interval containing(Instant instant) {
    LocalDate day = dayOf(instant);
    if (rule instanceof PeriodRule.Trailing trailing) {
      return trailingTo(trailing, day.plusDays(1));
    }
    CalendarSteps steps = steps();
    LocalDate start = steps.startOf(day);
    Interval period = between(start, steps.next(start));
    // where clocks go back over midnight, the repeated minutes belong to the day already begun
    return period.contains(instant) ? period : startingOn(steps.next(start));
  }

  /** Returns the period that begins where this one ends. */
  public Interval next(Interval period) {
    return rule instanceof PeriodRule.Trailing trailing
        ? between(dayOf(period.to()), dayOf(period.to()).plus(trailing.length().toPeriod()))
        : containing(period.to());
  }

  /** Returns the period that ends where this one begins. */
  public Interval previous(Interval period) {
    return rule instanceof PeriodRule.Trailing trailing
        ? trailingTo(trailing, dayOf(period.from()))
        : containing(period.from().minusNanos(1));
  }

  /**
   * Returns the periods that end inside a stretch of time: after its start, at or before its end.
   *
   * <p>Of a trailing rule a window ends on every day. Reporting all of them would judge, and pay,
   * one outage as often as there are days; therefore only the last one is reported: that which ends
   * with the last whole day of the stretch, for July 2025 the 30 days from 2 July to 31 July.
   */
  public List<Interval> endingIn(Interval stretch) {
    return rule instanceof PeriodRule.Trailing trailing
        ? lastTrailing(trailing, stretch).stream().toList()
        : stepsEndingIn(stretch);
  }

  /** Returns whether a stretch of time is exactly one or several of the periods, end to end. */
  public boolean areWholeIn(Interval stretch) {
    List<Interval> periods = endingIn(stretch);
    return !periods.isEmpty()
        && periods.get(0).from().equals(stretch.from())
        && periods.get(periods.size() - 1).to().equals(stretch.to());
  }

  private List<Interval> stepsEndingIn(Interval stretch) {
    List<Interval> periods = new ArrayList<>();
    Interval period = containing(stretch.from());
    while (!period.to().isAfter(stretch.to())) {
      periods.add(period);
      period = next(period);
    }
    return periods;
  }

  private Optional<Interval> lastTrailing(PeriodRule.Trailing trailing, Interval stretch) {
    Interval window = trailingTo(trailing, dayOf(stretch.to()));
    return window.to().isAfter(stretch.from()) ? Optional.of(window) : Optional.empty();
  }

  private Interval trailingTo(PeriodRule.Trailing trailing, LocalDate end) {
    return between(end.minus(trailing.length().toPeriod()), end);
  }

  private Interval startingOn(LocalDate start) {
    return between(start, steps().next(start));
  }

  private Interval between(LocalDate from, LocalDate to) {
    return Interval.of(startOf(from), startOf(to));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private CalendarSteps steps() {
    if (rule instanceof PeriodRule.CalendarDay) {
      return new CalendarSteps.Days();
    }
    if (rule instanceof PeriodRule.BillingMonth billing) {
      return new CalendarSteps.Months(1, 1, billing.day());
    }
    if (rule instanceof PeriodRule.FiscalQuarter fiscal) {
      return from(fiscal.yearStart(), 3);
    }
    if (rule instanceof PeriodRule.ContractYear year) {
      return from(year.start(), 12);
    }
    return new CalendarSteps.Months(calendarMonths(), 1, 1);
  }

  private static CalendarSteps from(MonthDay start, int step) {
    return new CalendarSteps.Months(step, start.getMonthValue(), start.getDayOfMonth());
  }

  private int calendarMonths() {
    if (rule instanceof PeriodRule.CalendarYear) {
      return 12;
    }
    return rule instanceof PeriodRule.CalendarQuarter ? 3 : 1;
  }
}
