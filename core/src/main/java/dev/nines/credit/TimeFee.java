package dev.nines.credit;

import dev.nines.contract.TimeAmount;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The fee of a length of service.
 *
 * <p>Months and years are those of the calendar: 4 months cost four times the fee of the month in
 * which the period ends. Shorter lengths cost their share of what the fee covers.
 */
final class TimeFee {

  private final FeeBook fees;
  private final ZoneId zone;

  TimeFee(FeeBook fees, ZoneId zone) {
    this.fees = fees;
    this.zone = zone;
  }

  /** Returns the fee of months or years; absent for a length that is counted in seconds. */
  Optional<Fraction> ofMonths(TimeAmount time, List<String> services, Instant periodEnd) {
    return switch (time.unit()) {
      case MONTHS, YEARS -> Optional.of(monthly(services, periodEnd).times(months(time)));
      default -> Optional.empty();
    };
  }

  /** Returns whether a length is counted in months of the calendar. */
  static boolean isOfMonths(TimeAmount time) {
    return time.unit() == TimeAmount.Unit.MONTHS || time.unit() == TimeAmount.Unit.YEARS;
  }

  /** Returns how many months a length in months or years is. */
  static Fraction months(TimeAmount time) {
    return time.unit() == TimeAmount.Unit.YEARS ? time.number().times(12) : time.number();
  }

  /** Returns the fee of the month in which a period ends. */
  Fraction monthly(List<String> services, Instant periodEnd) {
    YearMonth month = YearMonth.from(periodEnd.minusNanos(1).atZone(zone));
    return fees.fee(
        services,
        Interval.of(
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
  }
}
