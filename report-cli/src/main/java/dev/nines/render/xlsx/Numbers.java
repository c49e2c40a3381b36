package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** Plain numbers with the most decimals that any of them has, grouped by thousands. */
final class Numbers {

  /** The number of digits that Excel keeps. */
  static final int KEPT = 15;

  private final int decimals;

  /** Makes the form of numbers with so many decimals. */
  Numbers(int decimals) {
    this.decimals = decimals;
  }

  // a number of more digits than Excel keeps would be another number, so it stays text
  Optional<Typed> encode(Value.Number value) {
    BigDecimal number = value.number();
    if (number.stripTrailingZeros().precision() > KEPT) {
      return Optional.empty();
    }
    return Optional.of(new Typed(number.doubleValue(), format(decimals), width(number, decimals)));
  }

  /** Returns the format code of a grouped number. */
  static String format(int decimals) {
    return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(KEPT, decimals));
  }

  /** Returns how many characters the grouped number takes. */
  static int width(BigDecimal number, int decimals) {
    int whole = Math.max(1, number.precision() - number.scale());
    int sign = number.signum() < 0 ? 1 : 0;
    return sign + whole + (whole - 1) / 3 + (decimals > 0 ? decimals + 1 : 0);
  }
}
