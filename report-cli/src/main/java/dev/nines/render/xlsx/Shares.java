package dev.nines.render.xlsx;

import dev.nines.money.Fraction;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exact shares as percentages that never look like more than they are.
 *
 * <p>Excel keeps 15 digits and rounds when it shows fewer. The number is therefore cut, not
 * rounded, to 15 digits, and a column shows as many decimals as it takes until no figure is rounded
 * to one that looks round: 99.8999999912 % is not shown as 99.900000 %.
 */
final class Shares {

  // decimals of a percentage whose digits do not end sooner
  private static final int USUAL = 6;
  private static final int MOST = 12;

  // digits at the end that must not all be zeros
  private static final int LOOKED_AT = 3;
  private static final MathContext CUT = new MathContext(Numbers.KEPT, RoundingMode.DOWN);

  private final int decimals;

  /** Makes the form of percentages with so many decimals. */
  Shares(int decimals) {
    this.decimals = decimals;
  }

  Typed encode(Value.Share value) {
    Fraction share = value.share();
    BigDecimal cut =
        new BigDecimal(share.numerator()).divide(new BigDecimal(share.denominator()), CUT);
    String format = decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%";
    int width = Numbers.width(cut.movePointRight(2), decimals) + 1;
    return new Typed(cut.doubleValue(), format, width);
  }

  /** Returns how many decimals the percentage of a share needs, 0 to 12. */
  static int decimals(Fraction share) {
    Fraction percent = share.times(Fraction.HUNDRED);
    int exact = percent.toExactDecimal().map(Shares::scale).orElse(Integer.MAX_VALUE);
    if (exact <= USUAL) {
      return exact;
    }
    int decimals = USUAL;
    while (decimals < MOST && looksRound(percent, decimals)) {
      decimals += 2;
    }
    return decimals;
  }

  private static boolean looksRound(Fraction percent, int decimals) {
    return scale(percent.toDecimal(decimals, RoundingMode.HALF_UP)) <= decimals - LOOKED_AT;
  }

  private static int scale(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
