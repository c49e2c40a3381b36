package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.TimeAmount;
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
 * @param paid in what form it is given
 * @param time the time of service that it comes to, unit by unit; empty where none is paid
 */
public record CreditResult(
    List<CreditLine> lines,
    List<AppliedLimit> limits,
    Fraction exact,
    Optional<Money> amount,
    Optional<Fraction> percent,
    Fraction points,
    Credit.Paid paid,
    List<TimeAmount> time) {

  public CreditResult {
    lines = List.copyOf(lines);
    limits = List.copyOf(limits);
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(paid, "paid");
    time = List.copyOf(time);
  }

  /** Returns whether anything is owed: money, time of service or points. */
  public boolean isAnythingOwed() {
    return isOwed()
        || points.isPositive()
        || time.stream().anyMatch(amount -> amount.number().isPositive());
  }

  /** Returns whether money is owed. */
  public boolean isOwed() {
    return amount.map(money -> !money.isZero()).orElse(false);
  }

  /** Returns the same credit in a form, with its time of service. */
  CreditResult as(Credit.Paid form, List<TimeAmount> serviceTime) {
    return new CreditResult(lines, limits, exact, amount, percent, points, form, serviceTime);
  }
}
