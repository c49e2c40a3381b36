package dev.nines.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A quotient of two integers, for the oracle: the school rules and nothing of the engine. */
record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {

  static final Rational NOTHING = of(0);

  Rational {
    if (under.signum() <= 0) {
      throw new IllegalArgumentException(over + "/" + under);
    }
    BigInteger common = over.gcd(under);
    over = over.divide(common);
    under = under.divide(common);
  }

  static Rational of(long number) {
    return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Rational of(String decimal) {
    BigDecimal number = new BigDecimal(decimal);
    int scale = Math.max(0, number.scale());
    return new Rational(number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  Rational plus(Rational other) {
    return new Rational(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Rational minus(Rational other) {
    return plus(other.times(of(-1)));
  }

  Rational times(Rational other) {
    return new Rational(over.multiply(other.over), under.multiply(other.under));
  }

  Rational times(long factor) {
    return times(of(factor));
  }

  Rational by(Rational divisor) {
    BigInteger sign = BigInteger.valueOf(divisor.over.signum());
    return new Rational(
        over.multiply(divisor.under).multiply(sign), under.multiply(divisor.over.abs()));
  }

  Rational by(long divisor) {
    return by(of(divisor));
  }

  Rational least(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Rational most(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  boolean isAboveZero() {
    return over.signum() > 0;
  }

  /** Rounds to a number of decimals by comparing twice the rest with the whole step. */
  BigDecimal rounded(int decimals, String mode) {
    Rational scaled = times(new Rational(BigInteger.TEN.pow(decimals), BigInteger.ONE));
    BigInteger[] parts = scaled.over.abs().divideAndRemainder(scaled.under);
    int half = parts[1].shiftLeft(1).compareTo(scaled.under);
    boolean further =
        switch (mode) {
          case "up" -> parts[1].signum() > 0;
          case "down" -> false;
          case "half-up" -> half >= 0;
          case "half-even" -> half > 0 || (half == 0 && parts[0].testBit(0));
          default -> throw new IllegalArgumentException(mode);
        };
    BigInteger whole = further ? parts[0].add(BigInteger.ONE) : parts[0];
    return new BigDecimal(whole.multiply(BigInteger.valueOf(over.signum())), decimals);
  }

  /** Returns this rounded to a multiple of a step. */
  Rational toStep(Rational step, String mode) {
    return of(by(step).rounded(0, mode).toPlainString()).times(step);
  }

  @Override
  public int compareTo(Rational other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
