package dev.nines.credit;

import dev.nines.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is owed for all promises together.
 *
 * @param sum the credits of the promises as they come together, before limits; absent where the
 *     contract has no currency
 * @param forPoints what the points of all promises pay together; absent where there are none
 * @param amount what is owed; absent where the contract has no currency
 * @param choice whether the customer may choose between credits: the amount is the highest
 * @param periods how it comes about, period by period, in the order of their ends
 */
public record TotalCredit(
    Optional<Money> sum,
    Optional<Money> forPoints,
    Optional<Money> amount,
    boolean choice,
    List<PeriodTotal> periods) {

  public TotalCredit {
    Objects.requireNonNull(sum, "sum");
    Objects.requireNonNull(forPoints, "forPoints");
    Objects.requireNonNull(amount, "amount");
    periods = List.copyOf(periods);
  }

  /** Returns the contract's own limits and what they did. */
  public List<AppliedLimit> limits() {
    return periods.stream().flatMap(period -> period.limits().stream()).toList();
  }

  /**
   * Returns the total of both, as two versions of a contract give them.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public TotalCredit plus(TotalCredit other) {
    List<PeriodTotal> both = new ArrayList<>(periods);
    both.addAll(other.periods);
    return new TotalCredit(
        plus(sum, other.sum),
        plus(forPoints, other.forPoints),
        plus(amount, other.amount),
        choice || other.choice,
        both);
  }

  private static Optional<Money> plus(Optional<Money> a, Optional<Money> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().plus(b.get())) : a.or(() -> b);
  }

  /** Returns the total of a contract that pays no money. */
  public static TotalCredit none() {
    return new TotalCredit(Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());
  }
}
