package dev.nines.credit;

import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.money.Money;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.UptimeCalculator;
import dev.nines.uptime.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says what a promise would come to if its ledgers were others, everything else being the same. */
public final class PromiseTrial {

  private final Assessment request;
  private final FeeBook fees;
  private final CreditHistory history;

  /** Makes a trial of an assessment with its fees and the credits given before it. */
  public PromiseTrial(Assessment request, FeeBook fees, CreditHistory history) {
    this.request = Objects.requireNonNull(request, "request");
    this.fees = Objects.requireNonNull(fees, "fees");
    this.history = Objects.requireNonNull(history, "history");
  }

  /**
   * What a promise would come to.
   *
   * @param indicator the value that decides; absent where there is none
   * @param verdict whether the promise would be kept
   * @param credit what would be owed; absent where the contract has no currency
   */
  public record Result(Optional<FigureValue> indicator, Verdict verdict, Optional<Money> credit) {}

  /** Returns what the promise would come to with other ledgers. */
  public Result with(List<MemberLedger> members) {
    PromiseEvaluation tried =
        new PromiseEvaluation(new PromiseHistory(request), members, fees, history);
    return new Result(tried.deciding(), tried.verdict(), tried.credit().amount());
  }

  /** Returns a ledger with the uptime that the promise's denominator makes of it. */
  public MemberLedger member(List<String> services, DowntimeLedger ledger) {
    return new MemberLedger(
        services,
        ledger,
        UptimeCalculator.calculate(
            ledger, request.promise().clock().denominator(), request.contract().zone()));
  }

  /** Returns whether the ledgers alone make the promise's figures. */
  public boolean isMadeOfLedgers() {
    Observe.What what = request.promise().observe().what();
    return what instanceof Observe.Outages || what instanceof Observe.Slots;
  }
}
