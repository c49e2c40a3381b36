package dev.nines.credit;

import dev.nines.problem.Problem;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one promise from its facts to its credit: ledger, uptime, verdict, credit, claim. */
public final class PromiseCalculator {

  private final Assessment request;
  private final FeeBook fees;
  private final CreditHistory history;
  private final PromiseHistory periods;
  private final List<Problem> problems = new ArrayList<>();

  private PromiseCalculator(Assessment request, FeeBook fees, CreditHistory history) {
    this.request = request;
    this.periods = new PromiseHistory(request);
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
    problems.addAll(periods.problems());
    PromiseEvaluation real = evaluate(periods.members(request.period()));
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
        new OutageEffects(real, fees).effects(),
        claims(real),
        real.figures().averagedFrom(),
        request.whole(),
        observed(real),
        rights());
  }

  private List<Observed> observed(PromiseEvaluation real) {
    Observations observations = new Observations(request);
    return real.members().stream().map(observations::of).toList();
  }

  private PromiseEvaluation evaluate(List<MemberLedger> members) {
    return new PromiseEvaluation(periods, members, fees, history);
  }

  private boolean isProvisional(List<MemberLedger> members) {
    return request.asOf().isBefore(request.period().to())
        || members.stream().anyMatch(member -> member.ledger().isOpen());
  }

  private List<ClaimDate> claims(PromiseEvaluation real) {
    if (!real.credit().isAnythingOwed()) {
      return List.of();
    }
    ClaimCalculator calculator =
        new ClaimCalculator(request.contract(), request.promise(), request.shared().incidents());
    List<ClaimDate> dates = calculator.claims(request.period(), real.outages());
    problems.addAll(calculator.problems());
    return dates;
  }

  private List<EscalationResult> rights() {
    EscalationCalculator calculator = new EscalationCalculator(periods);
    List<EscalationResult> rights = calculator.results();
    problems.addAll(calculator.problems());
    return rights;
  }
}
