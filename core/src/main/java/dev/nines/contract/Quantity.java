package dev.nines.contract;

import dev.nines.money.Fraction;
import java.util.Objects;

/**
 * A value that a figure is compared with: a bare number, or a length of time.
 *
 * @param value the number; seconds where it is a time, per cent where the figure is a percentage
 * @param text as the contract writes it
 * @param time whether it is a length of time
 */
public record Quantity(Fraction value, String text, boolean time) {

  public Quantity {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(text, "text");
  }

  /** Returns a bare number: per cent, a count, or in a metric's own unit, as its place has it. */
  public static Quantity ofNumber(String text) {
    return new Quantity(Fraction.parse(text), text, false);
  }

  /** Returns a length of time. */
  public static Quantity ofTime(TimeAmount amount) {
    Fraction seconds =
        amount
            .toSeconds()
            .orElseThrow(() -> new IllegalArgumentException(amount + " has no fixed length"));
    return new Quantity(seconds, amount.toString(), true);
  }

  /** Returns how the contract writes it. */
  @Override
  public String toString() {
    return text;
  }
}
