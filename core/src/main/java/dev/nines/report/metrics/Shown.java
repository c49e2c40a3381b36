package dev.nines.report.metrics;

import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Makes decimals of the estimates of {@code dev.nines.statistics}, with so few digits that the last
 * ones of a machine's arithmetic never show.
 */
final class Shown {

  private static final int MILLIS = 3;
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  private Shown() {}

  /** Returns seconds to the millisecond. */
  static BigDecimal seconds(double seconds) {
    return rounded(seconds, MILLIS);
  }

  /** Returns seconds as they are shown: to the second below an hour, else to the minute. */
  static Fraction length(double seconds) {
    BigDecimal exact = seconds(seconds);
    if (exact.abs().compareTo(BigDecimal.ONE) < 0) {
      return Fraction.of(exact);
    }
    BigDecimal unit = exact.abs().compareTo(HOUR) < 0 ? BigDecimal.ONE : MINUTE;
    return Fraction.of(exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit));
  }

  /** Returns seconds as a length, to the millisecond. */
  static Duration duration(double seconds) {
    return Duration.ofMillis(seconds(seconds).movePointRight(MILLIS).longValueExact());
  }

  /** Returns a probability or share with four decimals. */
  static BigDecimal share(double share) {
    return rounded(share, 4);
  }

  /** Returns a number with so many decimals at most. */
  static BigDecimal rounded(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
