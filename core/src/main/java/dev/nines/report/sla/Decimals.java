package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Data;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Writes exact numbers for programs. */
final class Decimals {

  /** Decimals after which a number is cut, never rounded. */
  private static final int MOST = 12;

  private Decimals() {}

  /** Returns a decimal cut after twelve digits, without zeros at its end. */
  static String of(Fraction number) {
    BigDecimal cut = number.toDecimal(MOST, RoundingMode.DOWN);
    return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
  }

  /** Returns a decimal with at least so many digits, cut after twelve. */
  static String money(Fraction amount, int digits) {
    BigDecimal cut = amount.toDecimal(MOST, RoundingMode.DOWN);
    BigDecimal bare = cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
    return bare.setScale(Math.max(digits, bare.scale())).toPlainString();
  }

  /** Returns an amount with its currency's digits. */
  static String money(Money money) {
    return money.amount().toPlainString();
  }

  /** Returns a number of seconds: a whole number, or the text of a decimal. */
  static Data seconds(Fraction seconds) {
    return seconds.denominator().equals(BigInteger.ONE)
        ? new Data.Whole(seconds.numerator())
        : new Data.Text(of(seconds));
  }
}
