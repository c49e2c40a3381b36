package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

/** Lengths of time as fractions of a day of 24 hours, shown as hours, minutes and seconds. */
final class Lengths {

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  // Excel shows no more than milliseconds
  private static final int MOST_DIGITS = 3;

  private final String format;

  /** Makes the form of lengths with so many digits of a second. */
  Lengths(int digits) {
    String fraction = digits == 0 ? "" : "." + "0".repeat(Math.min(MOST_DIGITS, digits));
    this.format = "[h]:mm:ss" + fraction;
  }

  // Excel shows a negative time as a row of hash signs, so it stays text
  Optional<Typed> encode(Value.Length value) {
    Duration length = value.length();
    if (length.isNegative()) {
      return Optional.empty();
    }
    double days = seconds(length).divide(DAY, MathContext.DECIMAL64).doubleValue();
    int hours = Long.toString(length.toHours()).length();
    return Optional.of(new Typed(days, format, hours + format.length() - "[h]".length()));
  }

  /** Returns how many digits of a second a length needs. */
  static int digits(Value.Length value) {
    return value.length().getNano() == 0
        ? 0
        : Math.max(0, seconds(value.length()).stripTrailingZeros().scale());
  }

  private static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
  }
}
