package dev.nines.contract;

import java.time.Duration;
import java.util.Objects;

/**
 * By which time a promise is reckoned.
 *
 * @param period the periods it is judged by
 * @param denominator what counts as the whole of a period
 * @param partPeriod what a service provided for part of a period means
 */
public record Clock(PeriodRule period, Denominator denominator, PartPeriod partPeriod) {

  /** What counts as the whole of a period (CALCULATION 2.7). */
  public sealed interface Denominator {

    /** The period without outside time; excluded impact stays in it, as up. */
    record Actual() implements Denominator {}

    /** Without excluded impact too, at full length whatever its weight. */
    record MinusExcluded() implements Denominator {}

    /** Without accepted maintenance too, whether or not there was impact. */
    record MinusMaintenance() implements Denominator {}

    /** The calendar days of the period at 24 hours each, whatever the clocks did. */
    record DaysOf24h() implements Denominator {}

    /** A fixed length, which stays as written. */
    record Fixed(Duration length) implements Denominator {}
  }

  /** What the time is before a service was, or after it is no longer, provided. */
  public enum PartPeriod {
    /** The rest is outside: the denominator shrinks. */
    SHRINK,
    /** The rest is up and in the denominator. */
    ASSUME_UP
  }

  public Clock {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(denominator, "denominator");
    Objects.requireNonNull(partPeriod, "partPeriod");
  }
}
