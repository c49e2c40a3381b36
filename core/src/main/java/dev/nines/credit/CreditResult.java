package dev.nines.credit;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a promise owes for a period; always stated, zero where nothing is owed.
 *
 * @param lines what each value pays; empty where nothing does
 * @param limits the limits that were looked at, in the order applied
 * @param exact the exact amount after all limits and least amounts
 * @param amount the amount, rounded once; absent where the contract has no currency
 * @param percent the percentage of the base; absent where the remedy is none
 * @param points the points given
 */
public record CreditResult(
    List<CreditLine> lines,
    List<AppliedLimit> limits,
    Fraction exact,
    Optional<Money> amount,
    Optional<Fraction> percent,
    Fraction points) {

  public CreditResult {
    lines = List.copyOf(lines);
    limits = List.copyOf(limits);
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(points, "points");
  }

  /** Returns whether money is owed. */
  public boolean isOwed() {
    return amount.map(money -> !money.isZero()).orElse(false);
  }
}
