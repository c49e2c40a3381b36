package dev.nines.contract;

import dev.nines.money.Fraction;
import java.util.Objects;

/**
 * A value that a figure is compared with: a bare number, or a length of time.
 *
 * <p>A time in business days is so many times the contract's hours of one business day; what is
 * compared with it is measured in business hours.
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

  /**
   * Returns a length of time in business days.
   *
   * @param amount so many business days
   * @param hours what a business day is, for its length
   */
  public static Quantity ofBusinessTime(TimeAmount amount, WeeklyHours hours) {
    Fraction seconds = amount.number().times(hours.secondsADay());
    return new Quantity(seconds, amount.toString(), true);
  }

  /** Returns how the contract writes it. */
  @Override
  public String toString() {
    return text;
  }
}
