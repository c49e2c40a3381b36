package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.PaidBase;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Charge;
import dev.nines.money.Fraction;
import dev.nines.report.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fees that a remedy is reckoned of, and how each follows from the fees as stated.
 *
 * @param paid the fees
 * @param fee how the fee of the base follows; absent where only its value is known
 * @param timeFee how the fee of which time is paid follows
 * @param limits how the fee of each limit follows, in the order of the contract
 * @param ofWhole whether the fee pays for the whole of the promise, and so changes with it
 */
record LiveBase(
    PaidBase paid,
    Optional<Formula> fee,
    Optional<Formula> timeFee,
    List<Optional<Formula>> limits,
    boolean ofWhole) {

  LiveBase {
    limits = List.copyOf(limits);
  }

  static LiveBase of(Subject subject, Credit credit, LiveFees fees) {
    PromiseResult result = subject.result();
    List<Charge> charges = subject.view().facts().charges();
    Function<Contract, PaidBase> under = c -> PaidBase.of(credit, result, c, charges);
    List<String> services = LiveFees.servicesOf(credit.base(), subject);
    Contract contract = result.contract();
    List<Optional<Formula>> limits = new ArrayList<>();
    for (int i = 0; i < credit.limits().size(); i++) {
      int index = i;
      limits.add(
          credit.limits().get(i).cap() instanceof Limit.Cap.Sum
              ? Optional.empty()
              : fees.amount(contract, services, c -> feeOf(under.apply(c), index)));
    }
    PaidBase paid = under.apply(contract);
    return new LiveBase(
        paid,
        fees.amount(contract, services, c -> under.apply(c).fee()),
        fees.amount(contract, services, c -> under.apply(c).timeFee()),
        limits,
        credit.base().feeCovers() instanceof Base.FeeCovers.DenominatorTime
            && paid.covered().equals(result.totals().denominator()));
  }

  private static Fraction feeOf(PaidBase base, int limit) {
    return base.ceilings().get(limit).flatMap(AppliedLimit.Ceiling::fee).orElse(Fraction.ZERO);
  }

  /** Returns the fee of a limit; 0 of a sum of money. */
  Fraction feeOf(int limit) {
    return feeOf(paid, limit);
  }
}
