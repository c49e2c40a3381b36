package dev.nines.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An exact fraction of two integers, in lowest terms.
 *
 * <p>Every figure between the facts and the page is one of these: nothing is rounded until a rule
 * says how. Most are whole seconds, and whole numbers are never looked through for a common
 * divisor.
 */
public final class Fraction implements Comparable<Fraction> {

  /** The number 0. */
  public static final Fraction ZERO = of(0);

  /** The number 1. */
  public static final Fraction ONE = of(1);

  /** The number 100, by which a share becomes a percentage. */
  public static final Fraction HUNDRED = of(100);

  // in lowest terms, the denominator above 0
  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Returns a whole number. */
  public static Fraction of(long number) {
    return whole(BigInteger.valueOf(number));
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
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    return divisor.equals(BigInteger.ONE)
        ? new Fraction(numerator, denominator)
        : new Fraction(numerator.divide(divisor), denominator.divide(divisor));
  }

  private static Fraction whole(BigInteger number) {
    return new Fraction(number, BigInteger.ONE);
  }

  private boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
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
    return numerator;
  }

  /** Returns the denominator in lowest terms, 1 or greater. */
  public BigInteger denominator() {
    return denominator;
  }

  /** Returns the sum. */
  public Fraction plus(Fraction other) {
    return denominator.equals(other.denominator)
        ? overSame(numerator.add(other.numerator))
        : of(over(other).add(other.over(this)), denominator.multiply(other.denominator));
  }

  // a sum over the denominator that both have
  private Fraction overSame(BigInteger sum) {
    return isWhole() ? whole(sum) : of(sum, denominator);
  }

  // the numerator, both being brought to one denominator
  private BigInteger over(Fraction other) {
    return numerator.multiply(other.denominator);
  }

  /** Returns the difference. */
  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  /** Returns the product. */
  public Fraction times(Fraction other) {
    BigInteger product = numerator.multiply(other.numerator);
    return isWhole() && other.isWhole()
        ? whole(product)
        : of(product, denominator.multiply(other.denominator));
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
    return of(over(divisor), divisor.over(this));
  }

  /** Returns the number without its sign. */
  public Fraction abs() {
    return signum() < 0 ? negated() : this;
  }

  /** Returns the number with the other sign. */
  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
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
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : over(other).compareTo(other.over(this));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** Returns {@code numerator/denominator}, or the whole number alone. */
  @Override
  public String toString() {
    return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
  }
}
