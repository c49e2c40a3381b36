package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import java.util.List;
import java.util.Optional;

/** Says how much of a promise's credit one of its outages stands for. */
@FunctionalInterface
public interface CreditShares {

  /** Returns the share of an outage, in money; absent where it is not known. */
  Optional<Fraction> of(PromiseResult result, Outage outage);

  /**
   * Returns the shares that need no reckoning: of one counted outage the whole credit, of an outage
   * that does not count nothing, and nothing of a credit of zero.
   */
  static CreditShares plain() {
    return CreditShares::plainShare;
  }

  private static Optional<Fraction> plainShare(PromiseResult result, Outage outage) {
    Fraction credit =
        result.credit().amount().map(Money::toFraction).orElse(result.credit().exact());
    if (credit.isZero() || !outage.counted().isPositive()) {
      return Optional.of(Fraction.ZERO);
    }
    List<Outage> counted =
        result.outages().stream().filter(other -> other.counted().isPositive()).toList();
    return counted.size() == 1 ? Optional.of(credit) : Optional.empty();
  }
}
