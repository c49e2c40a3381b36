package dev.nines.contract;

import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import java.util.Objects;
import java.util.Optional;

/**
 * The figure that is promised.
 *
 * @param is the figure
 * @param round how it is rounded before every comparison; absent where it is compared exact
 * @param averagedOver of how many periods the mean is taken, the reported one last; 1 for itself
 */
public record Indicator(Figure is, Optional<Rounding> round, int averagedOver) {

  /** Rounding before comparison, to a step such as 0.1. */
  public record Rounding(Fraction to, RoundingRule mode) {

    public Rounding {
      Objects.requireNonNull(mode, "mode");
      if (!to.isPositive()) {
        throw new IllegalArgumentException("step " + to + " is not above 0");
      }
    }

    /** Returns the value rounded to a whole number of steps. */
    public Fraction apply(Fraction value) {
      Fraction steps = value.dividedBy(to);
      return Fraction.of(steps.toDecimal(0, mode.mode())).times(to);
    }
  }

  public Indicator {
    Objects.requireNonNull(is, "is");
    Objects.requireNonNull(round, "round");
    if (averagedOver < 1) {
      throw new IllegalArgumentException("averagedOver " + averagedOver + " is below 1");
    }
  }
}
