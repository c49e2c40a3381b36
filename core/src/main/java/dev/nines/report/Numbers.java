package dev.nines.report;

import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes numbers: grouped from four digits on, U+2212 as minus, never rounded. */
final class Numbers {

  /** Digits shown of a number whose digits never end, before the ellipsis. */
  private static final int CUT = 6;

  /** Digits that an exact number may have and still be written out. */
  private static final int MOST = 9;

  private final Wording words;

  Numbers(Wording words) {
    this.words = words;
  }

  /** Returns a decimal with all its digits. */
  String plain(BigDecimal number) {
    return written(number, "number.point");
  }

  /** Returns an amount of money with all its digits: some regions write its point otherwise. */
  String money(BigDecimal amount) {
    return written(amount, "money.point");
  }

  private String written(BigDecimal number, String pointKey) {
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String rest = point < 0 ? "" : words.text(pointKey) + digits.substring(point + 1);
    return (number.signum() < 0 ? words.text("number.minus") : "") + grouped(whole) + rest;
  }

  /** Returns a whole number. */
  String plain(BigInteger number) {
    return plain(new BigDecimal(number));
  }

  /** Returns a number exactly, or its first six decimals and an ellipsis. */
  String exact(Fraction number) {
    Optional<BigDecimal> decimal = number.toExactDecimal().filter(d -> d.scale() <= MOST);
    return decimal
        .map(this::plain)
        .orElseGet(
            () -> plain(number.toDecimal(CUT, RoundingMode.DOWN)) + words.text("number.ellipsis"));
  }

  private String grouped(String whole) {
    StringBuilder grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, words.text("number.group"));
    }
    return grouped.toString();
  }
}
