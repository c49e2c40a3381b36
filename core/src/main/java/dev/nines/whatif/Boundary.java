package dev.nines.whatif;

import dev.nines.contract.Edges;
import dev.nines.contract.Indicator;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Where a figure that gets worse leaves a range.
 *
 * @param at the exact figure
 * @param outside whether this very figure is already outside
 */
record Boundary(Fraction at, boolean outside) {

  /**
   * Returns where a falling figure leaves a range through its lower edge.
   *
   * <p>With rounding half-up to 0.1, at-least 99.9 is left below 99.85: 99.85 is rounded to 99.9.
   */
  static Boundary falling(Edges.Edge lower, Optional<Indicator.Rounding> rounding) {
    Fraction edge = lower.at().value();
    if (rounding.isEmpty()) {
      return new Boundary(edge, !lower.included());
    }
    Fraction step = rounding.get().to();
    Fraction steps = edge.dividedBy(step);
    // the highest rounded figure outside
    BigInteger last = lower.included() ? steps.ceiling().subtract(BigInteger.ONE) : steps.floor();
    return switch (rounding.get().mode()) {
      case UP -> new Boundary(whole(last).times(step), true);
      case DOWN -> new Boundary(whole(last.add(BigInteger.ONE)).times(step), false);
      default -> new Boundary(half(last, 1).times(step), tieGoesTo(last, rounding.get(), false));
    };
  }

  /** Returns where a rising figure leaves a range through its upper edge. */
  static Boundary rising(Edges.Edge upper, Optional<Indicator.Rounding> rounding) {
    Fraction edge = upper.at().value();
    if (rounding.isEmpty()) {
      return new Boundary(edge, !upper.included());
    }
    Fraction step = rounding.get().to();
    Fraction steps = edge.dividedBy(step);
    // the lowest rounded figure outside
    BigInteger first = upper.included() ? steps.floor().add(BigInteger.ONE) : steps.ceiling();
    return switch (rounding.get().mode()) {
      case DOWN -> new Boundary(whole(first).times(step), true);
      case UP -> new Boundary(whole(first.subtract(BigInteger.ONE)).times(step), false);
      default -> new Boundary(half(first, -1).times(step), tieGoesTo(first, rounding.get(), true));
    };
  }

  // of a figure half-way between two steps: half-up takes the upper, half-even the even one
  private static boolean tieGoesTo(BigInteger step, Indicator.Rounding rounding, boolean upper) {
    return rounding.mode() == RoundingRule.HALF_EVEN ? !step.testBit(0) : upper;
  }

  private static Fraction half(BigInteger step, int side) {
    return whole(step).plus(Fraction.of(side, 2));
  }

  private static Fraction whole(BigInteger number) {
    return Fraction.of(number, BigInteger.ONE);
  }
}
