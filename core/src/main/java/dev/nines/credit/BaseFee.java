package dev.nines.credit;

import dev.nines.contract.Base;
import dev.nines.contract.CalendarTime;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Credit;
import dev.nines.contract.Payment;
import dev.nines.contract.Periods;
import dev.nines.contract.Remedy;
import dev.nines.contract.TimeAmount;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import java.time.Instant;
import java.util.List;

/** The fee that a credit is reckoned of, and the time it pays for. */
final class BaseFee {

  private final Judged judged;
  private final FeeBook fees;

  BaseFee(Judged judged, FeeBook fees) {
    this.judged = judged;
    this.fees = fees;
  }

  /** Returns the fee of a base for one value, exact. */
  Fraction fee(Base base, FigureValue value) {
    return shareOf(base, fee(base.fee(), base.of(), value), value);
  }

  /**
   * Returns the fee of which time is paid: of a base that covers a fixed time the whole fee, also
   * where the period is a part.
   */
  Fraction timeFee(Base base, FigureValue value) {
    return shareOf(base, timeFee(base, base.of(), value), value);
  }

  /** Returns the fee of which time is paid, of the time that a limit or base names. */
  Fraction timeFee(Base base, Base.FeePeriod of, FigureValue value) {
    return base.feeCovers() instanceof Base.FeeCovers.FixedTime
        ? wholeFee(base.fee(), of, value)
        : fee(base.fee(), of, value);
  }

  /** Returns the fee of the month in which the period ends, of which months are paid. */
  Fraction monthFee(Base base) {
    return new TimeFee(fees, judged.contract().zone())
        .monthly(servicesOf(base.fee()), judged.period().to());
  }

  private Fraction shareOf(Base base, Fraction whole, FigureValue value) {
    return base.share() instanceof Base.Share.Percent share
        ? whole.times(share.percent()).dividedBy(Fraction.HUNDRED)
        : whole.times(value.outage().flatMap(o -> o.affected()).orElse(judged.affected()));
  }

  /** Returns the fee of services over the time that a limit or base names, exact. */
  Fraction fee(Base.FeeOf whose, Base.FeePeriod of, FigureValue value) {
    return of instanceof Base.FeePeriod.ThisPeriod
        ? fees.fee(servicesOf(whose), judged.slice())
        : wholeFee(whose, of, value).times(judged.slice().share());
  }

  /** Returns the fee as {@code fee} does, but whole where the period is a part. */
  Fraction wholeFee(Base.FeeOf whose, Base.FeePeriod of, FigureValue value) {
    return fees.fee(servicesOf(whose), stretch(of, value));
  }

  /** Returns whether a credit gives time alone: a longer term, where no fee is stated. */
  boolean isTimeAlone(Credit credit) {
    return credit.paid() == Credit.Paid.TERM_EXTENSION
        && !isStated(credit.base().fee())
        && paysTime(credit.remedy());
  }

  private boolean isStated(Base.FeeOf whose) {
    return servicesOf(whose).stream()
        .allMatch(id -> judged.contract().service(id).fee().isPresent());
  }

  private static boolean paysTime(Remedy remedy) {
    if (remedy instanceof Remedy.Bands bands) {
      return bands.bands().stream().allMatch(band -> band.pays() instanceof Payment.Time);
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return blocks.pays() instanceof Payment.Time && blocks.atStart().isZero();
    }
    if (remedy instanceof Remedy.Linear linear) {
      return linear.pays() instanceof Payment.Time;
    }
    return remedy instanceof Remedy.Fixed fixed && fixed.pays() instanceof Payment.Time;
  }

  /** Returns the fee of services over a stretch of time, exact. */
  Fraction fee(Base.FeeOf whose, Interval stretch) {
    return fees.fee(servicesOf(whose), stretch);
  }

  /** Returns the seconds that the fee pays for; what makes money of time. */
  Fraction coveredSeconds(Base base, FigureValue value) {
    if (base.feeCovers() instanceof Base.FeeCovers.FixedTime fixed) {
      return fixed.time().toSeconds().orElseThrow();
    }
    // a fee of a month covers that month, also where the promise is judged by the day
    Interval stretch = stretch(base.of(), value);
    Interval months = wholeMonths(stretch);
    return months.length().compareTo(stretch.length()) > 0 && isShorterThanMonth(stretch)
        ? Seconds.of(months.length())
        : judged.denominator();
  }

  /** Returns the fee of a length of service, of a base whose fee is known, exact. */
  Fraction ofTime(Base base, Fraction fee, TimeAmount time, FigureValue value) {
    return new TimeFee(fees, judged.contract().zone())
        .ofMonths(time, servicesOf(base.fee()), judged.period().to())
        .orElseGet(() -> ofSeconds(base, fee, time.toSeconds().orElseThrow(), value));
  }

  /** Returns the most that a length of service allows, and what it was reckoned of. */
  AppliedLimit.Ceiling ceiling(Base base, Fraction fee, TimeAmount time, FigureValue value) {
    return new TimeFee(fees, judged.contract().zone())
        .ofMonths(time, servicesOf(base.fee()), judged.period().to())
        .map(amount -> AppliedLimit.Ceiling.ofMonths(amount, TimeFee.months(time)))
        .orElseGet(
            () ->
                AppliedLimit.Ceiling.ofSeconds(
                    time.toSeconds().orElseThrow(), fee, coveredSeconds(base, value)));
  }

  /** Returns the fee of seconds of service, exact; 0 where the fee pays for no time at all. */
  Fraction ofSeconds(Base base, Fraction fee, Fraction seconds, FigureValue value) {
    Fraction covered = coveredSeconds(base, value);
    return covered.isZero() ? Fraction.ZERO : fee.times(seconds).dividedBy(covered);
  }

  private boolean isShorterThanMonth(Interval stretch) {
    return stretch
        .from()
        .atZone(judged.contract().zone())
        .plusMonths(1)
        .toInstant()
        .isAfter(stretch.to());
  }

  private Interval wholeMonths(Interval stretch) {
    var months = fees.months(stretch);
    var zone = judged.contract().zone();
    return Interval.of(
        months.get(0).atDay(1).atStartOfDay(zone).toInstant(),
        months.get(months.size() - 1).plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }

  private List<String> servicesOf(Base.FeeOf whose) {
    if (whose instanceof Base.FeeOf.Named named) {
      return named.services();
    }
    return whose instanceof Base.FeeOf.All
        ? judged.contract().services().stream().map(CoveredService::id).toList()
        : judged.services();
  }

  private Interval stretch(Base.FeePeriod of, FigureValue value) {
    Periods periods = Periods.of(judged.contract(), judged.promise());
    if (of instanceof Base.FeePeriod.PreviousPeriod) {
      return periods.previous(judged.whole());
    }
    if (of instanceof Base.FeePeriod.NextPeriod) {
      return periods.next(judged.whole());
    }
    return of instanceof Base.FeePeriod.Trailing trailing
        ? trailing(trailing.length(), anchor(trailing.before(), value))
        : judged.whole();
  }

  private Interval trailing(TimeAmount length, Instant end) {
    return Interval.of(CalendarTime.of(judged.contract()).before(end, length), end);
  }

  // the day of a claim is not known; the period's end is the first on which one can be made
  private Instant anchor(Base.Before before, FigureValue value) {
    return before == Base.Before.OUTAGE
        ? value.outage().map(outage -> outage.span().from()).orElse(judged.period().to())
        : judged.period().to();
  }
}
