package dev.nines.uptime;

import dev.nines.money.Fraction;
import java.util.Objects;

/**
 * One value that a figure is made of.
 *
 * @param value the value
 * @param subject what it is a value of: an incident's id, or the time of a sample
 */
public record Sample(Fraction value, String subject) {

  public Sample {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(subject, "subject");
  }
}
