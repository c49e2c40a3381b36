package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lengths of time as fractions of a day of 24 hours, shown as hours, minutes and seconds. */
final class Lengths {

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  // Excel shows no more than milliseconds
  private static final int MOST_DIGITS = 3;

  private final String format;

  private Lengths(String format) {
    this.format = format;
  }

  static Lengths over(List<Value.Length> values) {
    int digits = values.stream().mapToInt(v -> digits(v.length())).max().orElse(0);
    String fraction = digits == 0 ? "" : "." + "0".repeat(Math.min(MOST_DIGITS, digits));
    return new Lengths("[h]:mm:ss" + fraction);
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

  private static int digits(Duration length) {
    return Math.max(0, seconds(length).stripTrailingZeros().scale());
  }

  private static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
  }
}
