package dev.nines.credit;

import dev.nines.money.Fraction;
import dev.nines.uptime.Unit;
import java.util.List;
import java.util.Objects;

/**
 * How the credit of every set of some outages follows from one sum: of what the outages of the set
 * add to it, each by itself.
 *
 * <p>Three outages of 1,800 s, 2,000 s and 3,000 s where more than 2,678.4 s pay 100.00: the steps
 * are 0.00 from 0 s and 100.00 from 3,000 s, the least sum of a set that pays it. The first two pay
 * nothing alone and, with 3,800 s, 100.00 together.
 *
 * @param unit what the sum is of: seconds, or a number of outages; {@link Unit#OWN} for parts of
 *     the time of each service
 * @param adds what each outage adds to the sum, zero or more, in the order of the outages
 * @param steps the credits from the least sum of a set on that has them, the least first
 */
public record CreditBySum(Unit unit, List<Fraction> adds, List<Step> steps) {

  /**
   * A credit that holds from a sum to the next step.
   *
   * @param from the least sum of a set that has it
   * @param credit the credit, exact
   */
  public record Step(Fraction from, Fraction credit) {
    public Step {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(credit, "credit");
    }
  }

  public CreditBySum {
    Objects.requireNonNull(unit, "unit");
    adds = List.copyOf(adds);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("no step says the credit of the empty set");
    }
  }
}
