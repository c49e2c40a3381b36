package dev.nines.uptime;

import dev.nines.money.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * A numerator and a denominator in one unit, kept apart so that a reader can divide them again.
 *
 * @param numerator the part, in seconds or requests
 * @param denominator the whole, in the same unit, above 0
 */
public record Ratio(Fraction numerator, Fraction denominator) {

  public Ratio {
    Objects.requireNonNull(numerator, "numerator");
    if (!denominator.isPositive()) {
      throw new IllegalArgumentException("denominator " + denominator + " is not above 0");
    }
  }

  /** Returns the exact quotient, 1 for the whole. */
  public Fraction toFraction() {
    return numerator.dividedBy(denominator);
  }

  /** Returns the exact percentage: 2,673,000 of 2,678,400 is 99.798387... */
  public Fraction toPercent() {
    return toFraction().times(Fraction.HUNDRED);
  }

  /** Returns the ratio in whole numbers of the largest unit in which both are whole. */
  public Ratio inWholeUnits() {
    BigInteger common = Fraction.commonDenominator(List.of(numerator, denominator));
    Fraction scale = Fraction.of(common, BigInteger.ONE);
    return new Ratio(numerator.times(scale), denominator.times(scale));
  }

  /** Returns the rest: what the numerator lacks to the denominator. */
  public Ratio rest() {
    return new Ratio(denominator.minus(numerator), denominator);
  }
}
