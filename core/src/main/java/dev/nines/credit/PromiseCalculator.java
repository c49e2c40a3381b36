package dev.nines.credit;

import dev.nines.contract.Over;
import dev.nines.downtime.DowntimeCalculator;
import dev.nines.downtime.LedgerRequest;
import dev.nines.problem.Problem;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.UptimeCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one promise from its facts to its credit: ledger, uptime, verdict, credit, claim. */
public final class PromiseCalculator {

  private final Assessment request;
  private final FeeBook fees;
  private final CreditHistory history;
  private final List<Problem> problems = new ArrayList<>();

  private PromiseCalculator(Assessment request, FeeBook fees, CreditHistory history) {
    this.request = request;
    this.fees = fees;
    this.history = history;
  }

  /** What became of a promise, and what was met on the way. */
  public record Outcome(PromiseResult result, List<Problem> problems) {}

  /** Returns what became of a promise. */
  public static Outcome calculate(Assessment request, FeeBook fees, CreditHistory history) {
    PromiseCalculator calculator = new PromiseCalculator(request, fees, history);
    PromiseResult result = calculator.result();
    return new Outcome(result, List.copyOf(calculator.problems));
  }

  private PromiseResult result() {
    problems.addAll(new Observations(request).problems());
    PromiseEvaluation real = evaluate(members());
    Optional<FigureValue> deciding = real.deciding();
    return new PromiseResult(
        request.contract(),
        request.promise(),
        request.services(),
        PromiseEvaluation.single(request),
        request.period(),
        real.members(),
        real.totals(),
        real.values(),
        deciding,
        real.figures().bound(true),
        real.figures().bound(false),
        deciding.map(real.figures()::shown),
        real.verdict(),
        isProvisional(real.members()),
        real.credit(),
        new OutageEffects(request, real, this::evaluate).effects(),
        claims(real));
  }

  private PromiseEvaluation evaluate(List<MemberLedger> members) {
    return new PromiseEvaluation(request, members, fees, history);
  }

  private List<MemberLedger> members() {
    if (!combinesFigures()) {
      return List.of(member(request.services()));
    }
    return request.services().stream().map(id -> member(List.of(id))).toList();
  }

  private MemberLedger member(List<String> services) {
    LedgerRequest ledgerRequest =
        new LedgerRequest(
            request.contract(),
            request.promise(),
            services,
            request.byService(),
            request.period(),
            request.asOf());
    DowntimeCalculator.Result made = DowntimeCalculator.calculate(ledgerRequest);
    problems.addAll(made.problems());
    return new MemberLedger(
        services,
        made.ledger(),
        UptimeCalculator.calculate(
            made.ledger(), request.promise().clock().denominator(), request.contract().zone()));
  }

  // mean, ratio-of-sums and worst have one ledger a service and combine the figures
  private boolean combinesFigures() {
    Over over = request.promise().over();
    return over instanceof Over.Mean
        || over instanceof Over.RatioOfSums
        || over instanceof Over.Worst;
  }

  private boolean isProvisional(List<MemberLedger> members) {
    return request.asOf().isBefore(request.period().to())
        || members.stream().anyMatch(member -> member.ledger().isOpen());
  }

  private List<ClaimDate> claims(PromiseEvaluation real) {
    if (!real.credit().isOwed()) {
      return List.of();
    }
    return new ClaimCalculator(
            request.contract(), request.promise(), request.period(), request.facts())
        .dates(real.outages());
  }
}
