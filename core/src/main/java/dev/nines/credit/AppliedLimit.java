package dev.nines.credit;

import dev.nines.contract.Limit;
import dev.nines.money.Fraction;
import java.util.Objects;
import java.util.Optional;

/**
 * A limit and what it did.
 *
 * @param limit the limit as signed
 * @param ceiling the most it allows for its outage, period or span, and what that was reckoned of
 * @param given what was given of it before: for earlier periods of its span, or in the same outage
 * @param before the amount before it, exact
 * @param after the amount after it, never more than {@code before}
 */
public record AppliedLimit(
    Limit limit, Ceiling ceiling, Fraction given, Fraction before, Fraction after) {

  /**
   * The most that a limit allows, in money, exact.
   *
   * @param amount the amount
   * @param fee the fee of which a percentage or a time is taken; absent for a sum of money
   * @param covered the seconds that the fee pays for, where seconds of service are allowed
   */
  public record Ceiling(Fraction amount, Optional<Fraction> fee, Optional<Fraction> covered) {
    public Ceiling {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(fee, "fee");
      Objects.requireNonNull(covered, "covered");
    }

    /** Returns a sum of money. */
    static Ceiling ofSum(Fraction amount) {
      return new Ceiling(amount, Optional.empty(), Optional.empty());
    }

    /** Returns a percentage of a fee. */
    static Ceiling ofPercent(Fraction percent, Fraction fee) {
      Fraction amount = fee.times(percent).dividedBy(Fraction.HUNDRED);
      return new Ceiling(amount, Optional.of(fee), Optional.empty());
    }

    /** Returns so many times the fee of a month or a year of service. */
    static Ceiling ofMonths(Fraction amount, Fraction months) {
      Fraction monthly = months.isZero() ? Fraction.ZERO : amount.dividedBy(months);
      return new Ceiling(amount, Optional.of(monthly), Optional.empty());
    }

    /** Returns the fee of seconds of service; 0 where the fee pays for no time at all. */
    static Ceiling ofSeconds(Fraction seconds, Fraction fee, Fraction covered) {
      Fraction amount = covered.isZero() ? Fraction.ZERO : fee.times(seconds).dividedBy(covered);
      return new Ceiling(amount, Optional.of(fee), Optional.of(covered));
    }
  }

  public AppliedLimit {
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(ceiling, "ceiling");
    Objects.requireNonNull(given, "given");
    if (after.isAbove(before)) {
      throw new IllegalArgumentException("a limit raised " + before + " to " + after);
    }
  }

  /** Returns what a limit does to an amount. */
  static AppliedLimit of(Limit limit, Ceiling ceiling, Fraction given, Fraction before) {
    Fraction left = ceiling.amount().minus(given).max(Fraction.ZERO);
    return new AppliedLimit(limit, ceiling, given, before, before.min(left));
  }

  /** Returns the most it allows here, what was given before being taken off; 0 or more. */
  public Fraction most() {
    return ceiling.amount().minus(given).max(Fraction.ZERO);
  }

  /** Returns whether it took something. */
  public boolean wasReached() {
    return after.isBelow(before);
  }
}
