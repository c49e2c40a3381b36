package dev.nines.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * Adds times to instants as a contract means them: seconds, minutes and hours by length; days,
 * weeks, months and years by the calendar of its zone, at the same time of day; business days one
 * by one, at the same time of day, without counting the day begun on.
 *
 * <p>A notice of 3 days before Monday 31 March 2025 02:00 in Europe/Berlin must be given by Friday
 * 28 March 02:00, although the clocks changed between.
 *
 * @param zone the contract's zone
 * @param business which days are business days
 */
public record CalendarTime(ZoneId zone, WeeklyHours business) {

  public CalendarTime {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(business, "business");
  }

  /** Returns the calendar time of a contract. */
  public static CalendarTime of(Contract contract) {
    return new CalendarTime(contract.zone(), contract.businessHours());
  }

  /**
   * Returns the instant so much later.
   *
   * @throws IllegalStateException if the amount is in periods
   */
  public Instant after(Instant instant, TimeAmount amount) {
    return moved(instant, amount, 1);
  }

  /**
   * Returns the instant so much earlier: the last one for a notice, the start of a trailing time.
   *
   * @throws IllegalStateException if the amount is in periods
   */
  public Instant before(Instant instant, TimeAmount amount) {
    return moved(instant, amount, -1);
  }

  private Instant moved(Instant instant, TimeAmount amount, int sign) {
    if (amount.unit().isClockTime()) {
      return instant.plus(amount.toDuration().multipliedBy(sign));
    }
    ZonedDateTime local = instant.atZone(zone);
    LocalDate day = movedDay(local.toLocalDate(), amount, sign);
    return ZonedDateTime.of(day, local.toLocalTime(), zone).toInstant();
  }

  /** Returns the day so much after a day, which itself is not counted. */
  LocalDate dayAfter(LocalDate day, TimeAmount amount) {
    return movedDay(day, amount, 1);
  }

  private LocalDate movedDay(LocalDate day, TimeAmount amount, int sign) {
    if (amount.unit() != TimeAmount.Unit.BUSINESS_DAYS) {
      return day.plus(amount.toPeriod().multipliedBy(sign));
    }
    LocalDate current = day;
    for (int left = amount.toCount(); left > 0; left--) {
      current = nextBusinessDay(current, sign);
    }
    return current;
  }

  private LocalDate nextBusinessDay(LocalDate day, int sign) {
    LocalDate candidate = day.plusDays(sign);
    while (!business.isOn(candidate)) {
      candidate = candidate.plusDays(sign);
    }
    return candidate;
  }
}
