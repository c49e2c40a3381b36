package dev.nines.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An exact fraction of two integers, in lowest terms.
 *
 * <p>Every figure between the facts and the page is one of these: nothing is rounded until a rule
 * says how. The arithmetic is that of Commons Math's {@code BigFraction}.
 */
public final class Fraction implements Comparable<Fraction> {

  /** The number 0. */
  public static final Fraction ZERO = of(0);

  /** The number 1. */
  public static final Fraction ONE = of(1);

  /** The number 100, by which a share becomes a percentage. */
  public static final Fraction HUNDRED = of(100);

  private final BigFraction value;

  private Fraction(BigFraction value) {
    this.value = value;
  }

  /** Returns a whole number. */
  public static Fraction of(long number) {
    return new Fraction(new BigFraction(number));
  }

  /**
   * Returns a quotient, reduced.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public static Fraction of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Returns a quotient, reduced.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator of " + numerator + "/0 is zero");
    }
    return new Fraction(new BigFraction(numerator, denominator));
  }

  // most figures are whole seconds, of which nothing need be reduced
  private static Fraction whole(BigInteger number) {
    return new Fraction(new BigFraction(number));
  }

  private boolean isWhole() {
    return denominator().equals(BigInteger.ONE);
  }

  /** Returns a decimal number exactly. */
  public static Fraction of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() >= 0
        ? of(unscaled, BigInteger.TEN.pow(decimal.scale()))
        : of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
  }

  /**
   * Parses a plain decimal number such as {@code 99.90}; the text is never taken through binary
   * floating point.
   *
   * @throws NumberFormatException if the text is not a decimal number
   */
  public static Fraction parse(String text) {
    return of(new BigDecimal(text));
  }

  /**
   * Returns the sum of many numbers, 0 for none: the same as adding one by one, but half by half
   * and reduced once, as the denominators of many shares make a long one.
   */
  public static Fraction sum(List<Fraction> numbers) {
    if (numbers.size() < 2) {
      return numbers.isEmpty() ? ZERO : numbers.get(0);
    }
    Quotient sum = Quotient.sum(numbers);
    return of(sum.numerator(), sum.denominator());
  }

  // not in lowest terms
  private record Quotient(BigInteger numerator, BigInteger denominator) {

    static Quotient sum(List<Fraction> numbers) {
      int half = numbers.size() / 2;
      return half == 0
          ? new Quotient(numbers.get(0).numerator(), numbers.get(0).denominator())
          : sum(numbers.subList(0, half)).plus(sum(numbers.subList(half, numbers.size())));
    }

    private Quotient plus(Quotient other) {
      BigInteger common = denominator.gcd(other.denominator);
      BigInteger left = other.denominator.divide(common);
      BigInteger right = denominator.divide(common);
      return new Quotient(
          numerator.multiply(left).add(other.numerator.multiply(right)),
          denominator.multiply(left));
    }
  }

  /** Returns the numerator in lowest terms; it carries the sign. */
  public BigInteger numerator() {
    return value.getNumerator();
  }

  /** Returns the denominator in lowest terms, 1 or greater. */
  public BigInteger denominator() {
    return value.getDenominator();
  }

  /** Returns the sum. */
  public Fraction plus(Fraction other) {
    return isWhole() && other.isWhole()
        ? whole(numerator().add(other.numerator()))
        : new Fraction(value.add(other.value));
  }

  /** Returns the difference. */
  public Fraction minus(Fraction other) {
    return isWhole() && other.isWhole()
        ? whole(numerator().subtract(other.numerator()))
        : new Fraction(value.subtract(other.value));
  }

  /** Returns the product. */
  public Fraction times(Fraction other) {
    return isWhole() && other.isWhole()
        ? whole(numerator().multiply(other.numerator()))
        : new Fraction(value.multiply(other.value));
  }

  /** Returns the product with a whole number. */
  public Fraction times(long factor) {
    return times(of(factor));
  }

  /**
   * Returns the quotient.
   *
   * @throws ArithmeticException if the divisor is 0
   */
  public Fraction dividedBy(Fraction divisor) {
    if (divisor.isZero()) {
      throw new ArithmeticException(this + " divided by zero");
    }
    return of(
        numerator().multiply(divisor.denominator()), denominator().multiply(divisor.numerator()));
  }

  /** Returns the number with the other sign. */
  public Fraction negated() {
    return new Fraction(value.negate());
  }

  /** Returns the smaller of the two; this one if they are equal. */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the greater of the two; this one if they are equal. */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns -1, 0 or 1 as the number is below, at or above 0. */
  public int signum() {
    return numerator().signum();
  }

  /** Returns whether the number is 0. */
  public boolean isZero() {
    return signum() == 0;
  }

  /** Returns whether the number is above 0. */
  public boolean isPositive() {
    return signum() > 0;
  }

  /** Returns whether this is less than the other. */
  public boolean isBelow(Fraction other) {
    return compareTo(other) < 0;
  }

  /** Returns whether this is greater than the other. */
  public boolean isAbove(Fraction other) {
    return compareTo(other) > 0;
  }

  /** Returns the greatest whole number that is not above this. */
  public BigInteger floor() {
    return toDecimal(0, RoundingMode.FLOOR).toBigIntegerExact();
  }

  /** Returns the least whole number that is not below this. */
  public BigInteger ceiling() {
    return toDecimal(0, RoundingMode.CEILING).toBigIntegerExact();
  }

  /**
   * Returns the number as a decimal of the given scale, rounded as told.
   *
   * @param scale the number of decimals, 0 or greater
   * @param rounding how to round; {@code UNNECESSARY} throws where a digit would be lost
   */
  public BigDecimal toDecimal(int scale, RoundingMode rounding) {
    return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, rounding);
  }

  /** Returns the number as a decimal that is exactly it; empty where its digits never end. */
  public Optional<BigDecimal> toExactDecimal() {
    BigInteger rest = denominator();
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
      fives++;
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(toDecimal(Math.max(twos, fives), RoundingMode.UNNECESSARY))
        : Optional.empty();
  }

  @Override
  public int compareTo(Fraction other) {
    return isWhole() && other.isWhole()
        ? numerator().compareTo(other.numerator())
        : value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator(), denominator());
  }

  /** Returns {@code numerator/denominator}, or the whole number alone. */
  @Override
  public String toString() {
    return isWhole()
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }
}
