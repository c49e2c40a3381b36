package dev.nines.downtime;

import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.time.Duration;

/** Lengths of time as exact seconds. */
public final class Seconds {

  private Seconds() {}

  /** Returns the length in seconds, to the nanosecond: 1.5 s is 3/2. */
  public static Fraction of(Duration length) {
    if (length.getNano() == 0) {
      return Fraction.of(length.getSeconds());
    }
    BigDecimal nanos = BigDecimal.valueOf(length.getNano(), 9);
    return Fraction.of(BigDecimal.valueOf(length.getSeconds()).add(nanos));
  }
}
