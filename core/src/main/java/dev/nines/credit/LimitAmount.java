package dev.nines.credit;

import dev.nines.contract.Base;
import dev.nines.contract.Figure;
import dev.nines.contract.Limit;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import java.util.Optional;

/** The most that a limit allows, in money. */
final class LimitAmount {

  private final Judged judged;
  private final BaseFee fees;

  LimitAmount(Judged judged, FeeBook fees) {
    this.judged = judged;
    this.fees = new BaseFee(judged, fees);
  }

  /** Returns a value that stands for the whole period, where a limit is about no outage. */
  static FigureValue ofPeriod() {
    return FigureValue.of(Figure.Named.DOWNTIME, Unit.SECONDS, Optional.empty(), Fraction.ZERO);
  }

  /** Returns the most that is owed for a value under a limit, exact. */
  AppliedLimit.Ceiling most(Limit limit, FigureValue value) {
    if (limit.cap() instanceof Limit.Cap.Sum sum) {
      return AppliedLimit.Ceiling.ofSum(sum.amount());
    }
    Fraction fee =
        limit.cap() instanceof Limit.Cap.Time
            ? fees.timeFee(base(), limit.of(), value)
            : fees.fee(base().fee(), limit.of(), value);
    return cap(limit, fee, value);
  }

  /**
   * Returns the most that is owed in a span, exact: a percentage of this period is then taken of
   * the fee of the whole span; a length of service costs what it costs in the period.
   */
  AppliedLimit.Ceiling most(Limit limit, Interval span) {
    if (limit.cap() instanceof Limit.Cap.Sum sum) {
      return AppliedLimit.Ceiling.ofSum(sum.amount());
    }
    if (limit.cap() instanceof Limit.Cap.Time) {
      return most(limit, ofPeriod());
    }
    Fraction fee =
        limit.of() instanceof Base.FeePeriod.ThisPeriod
            ? fees.fee(base().fee(), span)
            : fees.wholeFee(base().fee(), limit.of(), ofPeriod());
    return cap(limit, fee, ofPeriod());
  }

  private AppliedLimit.Ceiling cap(Limit limit, Fraction fee, FigureValue value) {
    return limit.cap() instanceof Limit.Cap.Percent percent
        ? AppliedLimit.Ceiling.ofPercent(percent.percent(), fee)
        : fees.ceiling(base(), fee, ((Limit.Cap.Time) limit.cap()).time(), value);
  }

  private Base base() {
    return judged.promise().credit().orElseThrow().base();
  }
}
