package dev.nines.contract;

import dev.nines.money.Fraction;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A number and a unit of time as a contract writes it, for example {@code 30 days}.
 *
 * <p>A day is 24 hours where a length is meant; in {@code within}, {@code notice}, {@code trailing}
 * and {@code in-any} it is a calendar day of the contract's zone, which the reader of those clauses
 * resolves.
 *
 * @param number how many, zero or more
 * @param unit of what
 */
public record TimeAmount(Fraction number, Unit unit) {

  /** The units that a contract file may name. */
  public enum Unit {
    SECONDS(1),
    MINUTES(60),
    HOURS(3_600),
    DAYS(86_400),
    WEEKS(604_800),
    BUSINESS_DAYS(0),
    MONTHS(0),
    YEARS(0),
    PERIODS(0);

    private final long seconds;

    Unit(long seconds) {
      this.seconds = seconds;
    }

    /** Returns whether it is counted by length and never by the calendar: hours and less. */
    public boolean isClockTime() {
      return this == SECONDS || this == MINUTES || this == HOURS;
    }

    /** Returns the word of the contract file in the plural, for example {@code business days}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public TimeAmount {
    Objects.requireNonNull(unit, "unit");
    if (number.signum() < 0) {
      throw new IllegalArgumentException("number " + number + " of " + unit + " is below 0");
    }
  }

  /** Returns a whole number of a unit. */
  public static TimeAmount of(long number, Unit unit) {
    return new TimeAmount(Fraction.of(number), unit);
  }

  /** Returns the length in seconds, a day being 24 hours; absent for units of no fixed length. */
  public Optional<Fraction> toSeconds() {
    return unit.seconds == 0 ? Optional.empty() : Optional.of(number.times(unit.seconds));
  }

  /**
   * Returns the length.
   *
   * @throws IllegalStateException if the unit has no fixed length or a nanosecond does not divide
   *     it
   */
  public Duration toDuration() {
    Fraction nanos =
        toSeconds()
            .map(seconds -> seconds.times(1_000_000_000L))
            .filter(value -> value.denominator().bitLength() == 1)
            .orElseThrow(() -> new IllegalStateException(this + " has no exact length"));
    return Duration.ofNanos(nanos.numerator().longValueExact());
  }

  /**
   * Returns the time as days, months or years of the calendar.
   *
   * @throws IllegalStateException if the unit is none of these, a week being 7 days
   */
  public Period toPeriod() {
    return switch (unit) {
      case DAYS -> Period.ofDays(toCount());
      case WEEKS -> Period.ofWeeks(toCount());
      case MONTHS -> Period.ofMonths(toCount());
      case YEARS -> Period.ofYears(toCount());
      default -> throw new IllegalStateException(this + " is not of the calendar");
    };
  }

  // service is given for a length or for months and years, never for periods or business days
  void requireOfService() {
    if (unit == Unit.BUSINESS_DAYS || unit == Unit.PERIODS) {
      throw new IllegalArgumentException(this + " is no time of service");
    }
  }

  /** Returns the number as a whole one; used for calendar units, which the reader holds to it. */
  public int toCount() {
    return number.numerator().intValueExact();
  }

  /** Returns the form of the contract file, for example {@code 1 day} or {@code 30 days}. */
  @Override
  public String toString() {
    String plural = unit.word();
    String word = number.equals(Fraction.ONE) ? plural.substring(0, plural.length() - 1) : plural;
    return number.toExactDecimal().map(d -> d.toPlainString()).orElse(number.toString())
        + " "
        + word;
  }
}
