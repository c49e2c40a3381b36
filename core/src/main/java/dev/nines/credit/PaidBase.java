package dev.nines.credit;

import dev.nines.contract.Base;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.contract.Periods;
import dev.nines.model.Charge;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The fees that a remedy is reckoned of, whether or not it paid: what a reader needs to see what
 * another figure would pay.
 *
 * @param fee the fee of the base, before the share of it that is taken
 * @param timeFee the fee of which time is paid, before that share
 * @param covered the seconds that it pays for
 * @param ceilings the most that each limit allows, in the order of the contract; absent for a limit
 *     of one outage
 */
public record PaidBase(
    Fraction fee,
    Fraction timeFee,
    Fraction covered,
    List<Optional<AppliedLimit.Ceiling>> ceilings) {

  public PaidBase {
    Objects.requireNonNull(fee, "fee");
    Objects.requireNonNull(timeFee, "timeFee");
    Objects.requireNonNull(covered, "covered");
    ceilings = List.copyOf(ceilings);
  }

  /**
   * Returns the fees of a result.
   *
   * @param credit the remedy of its promise
   * @param result the result
   * @param facts what the sources recorded, charges included
   */
  public static PaidBase of(Credit credit, PromiseResult result, Facts facts) {
    return of(credit, result, result.contract(), facts.charges());
  }

  /**
   * Returns what the fees of a result would be under a contract with other fees.
   *
   * @param credit the remedy of its promise
   * @param result the result
   * @param contract the contract with the fees
   * @param charges what the data charge, for fees that are stated there
   */
  public static PaidBase of(
      Credit credit, PromiseResult result, Contract contract, List<Charge> charges) {
    Judged judged = judged(result, contract);
    FeeBook book = FeeBook.of(contract, charges);
    BaseFee fees = new BaseFee(judged, book);
    FigureValue none = LimitAmount.ofPeriod();
    Base base = credit.base();
    return new PaidBase(
        fees.fee(base.fee(), base.of(), none),
        fees.timeFee(base, base.of(), none),
        fees.coveredSeconds(base, none),
        credit.limits().stream().map(limit -> ceiling(limit, judged, book)).toList());
  }

  private static Optional<AppliedLimit.Ceiling> ceiling(Limit limit, Judged judged, FeeBook book) {
    LimitAmount amounts = new LimitAmount(judged, book);
    if (limit.per() instanceof Limit.Per.Outage) {
      return Optional.empty();
    }
    return Optional.of(
        limit.per() instanceof Limit.Per.Span span
            ? amounts.most(
                limit,
                Periods.of(span.span(), judged.contract().zone())
                    .containing(judged.period().to().minusNanos(1)))
            : amounts.most(limit, LimitAmount.ofPeriod()));
  }

  private static Judged judged(PromiseResult result, Contract contract) {
    return new Judged(
        contract,
        result.promise(),
        result.services(),
        result.single(),
        CreditHistory.of(List.of(), result.contract().zone()),
        result.period(),
        result.whole(),
        result.verdict(),
        result.totals().denominator(),
        Fraction.ONE,
        figure -> List.of());
  }
}
