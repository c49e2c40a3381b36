package dev.nines.uptime;

import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.util.Objects;
import java.util.Optional;

/**
 * One value that a figure is made of.
 *
 * @param value the value
 * @param subject what it is a value of: an incident's id, or the time of a sample
 * @param between from and to when it was measured, for a length of time; its value is shorter where
 *     waiting or hours without support do not count
 * @param fact where it was recorded; absent for a value that no record states
 */
public record Sample(
    Fraction value, String subject, Optional<Interval> between, Optional<Provenance> fact) {

  public Sample {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(between, "between");
    Objects.requireNonNull(fact, "fact");
  }

  /** Makes a value without a record. */
  public Sample(Fraction value, String subject) {
    this(value, subject, Optional.empty(), Optional.empty());
  }
}
