package dev.nines.credit;

import dev.nines.problem.Problem;
import java.util.ArrayList;
import java.util.List;

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
    return real.result(new OutageEffects(real, fees).effects(), claims(real), rights());
  }

  private PromiseEvaluation evaluate(List<MemberLedger> members) {
    return new PromiseEvaluation(periods, members, fees, history);
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
