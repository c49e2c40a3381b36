package dev.nines.credit;

import dev.nines.contract.Limit;
import dev.nines.money.Fraction;
import java.util.Objects;

/**
 * A limit and what it did.
 *
 * @param limit the limit as signed
 * @param most the most it allows here, in money, exact
 * @param before the amount before it
 * @param after the amount after it, never more than {@code before}
 */
public record AppliedLimit(Limit limit, Fraction most, Fraction before, Fraction after) {

  public AppliedLimit {
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(most, "most");
    if (after.isAbove(before)) {
      throw new IllegalArgumentException("a limit raised " + before + " to " + after);
    }
  }

  /** Returns whether it took something. */
  public boolean wasReached() {
    return after.isBelow(before);
  }
}
