package dev.nines.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of a currency with exactly the currency's digits: a result, never work in progress.
 *
 * <p>Work in progress is a {@link Fraction}; {@link #of(Currency, Fraction, RoundingRule)} is the
 * one place where it becomes money.
 *
 * @param currency the currency
 * @param amount the amount, of the currency's number of decimals
 */
public record Money(Currency currency, BigDecimal amount) implements Comparable<Money> {

  public Money {
    Objects.requireNonNull(currency, "currency");
    int digits = digits(currency);
    if (amount.scale() != digits) {
      throw new IllegalArgumentException(
          "amount " + amount + " has not the " + digits + " decimals of " + currency);
    }
  }

  /** Returns an exact amount rounded once, to the currency's digits. */
  public static Money of(Currency currency, Fraction exact, RoundingRule rounding) {
    return new Money(currency, exact.toDecimal(digits(currency), rounding.mode()));
  }

  /** Returns nothing, in a currency: a credit of zero is stated, not absent. */
  public static Money zero(Currency currency) {
    return of(currency, Fraction.ZERO, RoundingRule.HALF_UP);
  }

  /**
   * Returns the sum, which never needs rounding.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(currency, amount.add(other.amount));
  }

  /** Returns the amount as an exact fraction. */
  public Fraction toFraction() {
    return Fraction.of(amount);
  }

  /** Returns whether nothing is owed. */
  public boolean isZero() {
    return amount.signum() == 0;
  }

  /**
   * Compares two amounts.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return amount.compareTo(other.amount);
  }

  /** Returns the amount and the code, for example {@code 100.00 USD}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  // ISO 4217 gives some codes (XAU) no digits at all; they are kept whole
  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(this + " and " + other + " have different currencies");
    }
  }
}
