package dev.nines.credit;

import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.Outage;
import dev.nines.money.Money;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.UptimeCalculator;
import dev.nines.uptime.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

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
    PromiseEvaluation tried = evaluation(members);
    return new Result(tried.deciding(), tried.verdict(), tried.credit().amount());
  }

  /**
   * Returns what would have become of the promise had some outages not counted: figures, verdict
   * and credit, with their ledgers. Effects, claims and rights are not asked for.
   *
   * @param result what became of it
   * @param spared the outages that are thought away
   */
  public PromiseResult without(PromiseResult result, Predicate<Outage> spared) {
    List<MemberLedger> members =
        result.members().stream()
            .map(member -> member(member.services(), member.ledger().without(spared)))
            .toList();
    return evaluation(members).result(List.of(), List.of(), List.of());
  }

  /**
   * Returns how the credit of the promise is shared among its outages; absent where nothing is
   * owed, and for more outages than it can be shared among.
   */
  public Optional<CreditSharing> sharing(PromiseResult result) {
    return new OutageEffects(evaluation(result.members()), fees).sharing();
  }

  private PromiseEvaluation evaluation(List<MemberLedger> members) {
    return new PromiseEvaluation(new PromiseHistory(request), members, fees, history);
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
