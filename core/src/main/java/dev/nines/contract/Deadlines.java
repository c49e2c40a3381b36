package dev.nines.contract;

import dev.nines.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds when a deadline has passed (CALCULATION 4).
 *
 * <p>Days, business days, months and years are counted by the calendar of the contract's zone: the
 * day of the anchor is not counted and the last day counts whole. The end of a period belongs to
 * its last day. Seconds, minutes and hours are counted from the instant itself. A deadline in
 * periods passes with the end of the period so many after the judged one.
 *
 * <p>October 2025 in America/Chicago ends on 31 October; within 30 days of it is through 30
 * November, until 2025-12-01T06:00Z.
 */
public final class Deadlines {

  private final CalendarTime time;
  private final Periods periods;

  private Deadlines(CalendarTime time, Periods periods) {
    this.time = Objects.requireNonNull(time, "time");
    this.periods = Objects.requireNonNull(periods, "periods");
  }

  /** Returns the deadlines of a promise with these periods. */
  public static Deadlines of(CalendarTime time, Periods periods) {
    return new Deadlines(time, periods);
  }

  /** Returns the deadlines of a promise. */
  public static Deadlines of(Contract contract, Promise promise) {
    return of(CalendarTime.of(contract), Periods.of(contract, promise));
  }

  /**
   * When a deadline has passed.
   *
   * @param until the first instant too late
   * @param lastDay the last day on which it is kept, which counts whole; absent where the deadline
   *     ends inside a day, being in hours or less
   */
  public record Due(Instant until, Optional<LocalDate> lastDay) {
    public Due {
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(lastDay, "lastDay");
    }
  }

  /** Returns when a deadline has passed that is counted from the end of the judged period. */
  public Due afterPeriod(TimeAmount within, Interval judged) {
    LocalDate lastOfPeriod = dayOf(judged.to().minusNanos(1));
    return due(within, judged.to(), lastOfPeriod, judged);
  }

  /**
   * Returns when a deadline has passed that is counted from an outage or a mark.
   *
   * @param anchor the instant it is counted from
   * @param judged the judged period, from which a deadline in periods is counted
   */
  public Due after(TimeAmount within, Instant anchor, Interval judged) {
    return due(within, anchor, dayOf(anchor), judged);
  }

  private Due due(TimeAmount within, Instant anchor, LocalDate anchorDay, Interval judged) {
    if (within.unit().isClockTime()) {
      return new Due(time.after(anchor, within), Optional.empty());
    }
    return throughDay(
        within.unit() == TimeAmount.Unit.PERIODS
            ? lastDayOfLaterPeriod(judged, within.toCount())
            : time.dayAfter(anchorDay, within));
  }

  private LocalDate lastDayOfLaterPeriod(Interval judged, int count) {
    Interval period = judged;
    for (int left = count; left > 0; left--) {
      period = periods.next(period);
    }
    return dayOf(period.to().minusNanos(1));
  }

  private Due throughDay(LocalDate lastDay) {
    return new Due(lastDay.plusDays(1).atStartOfDay(time.zone()).toInstant(), Optional.of(lastDay));
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(time.zone()).toLocalDate();
  }
}
