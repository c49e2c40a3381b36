package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.money.Money;
import dev.nines.time.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the credits of all promises that share a period come together.
 *
 * @param contract the version of the contract that holds in it
 * @param period the period
 * @param credits the credits in the contract's tree
 * @param points what points pay; absent where the contract gives none
 * @param limits the contract's own limits and what they did, in their order
 * @param amount what is owed
 */
public record PeriodTotal(
    Contract contract,
    Interval period,
    CombinedCredit credits,
    Optional<PointsCredit> points,
    List<AppliedLimit> limits,
    Money amount) {

  public PeriodTotal {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(credits, "credits");
    Objects.requireNonNull(points, "points");
    limits = List.copyOf(limits);
    Objects.requireNonNull(amount, "amount");
  }

  /** Returns the credits and what points pay, before the limits. */
  public Money sum() {
    return points.map(PointsCredit::amount).map(credits.amount()::plus).orElse(credits.amount());
  }
}
