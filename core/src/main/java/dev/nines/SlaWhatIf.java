package dev.nines;

import dev.nines.contract.Agreement;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.correction.Correction;
import dev.nines.model.correction.Corrector;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.time.PeriodExpression;
import dev.nines.whatif.Corrected;
import dev.nines.whatif.CorrectionEffect;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.DisputeCalculator;
import dev.nines.whatif.OutageTrials;
import dev.nines.whatif.ResultComparison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Computes a result beside another: after corrections, under other terms, by the other party's
 * data. Stateless and without a clock, as {@link SlaReporting} is.
 */
public final class SlaWhatIf {

  private final Agreement agreement;
  private final PeriodExpression period;
  private final Instant asOf;

  /**
   * Asks about a contract and a period.
   *
   * @param agreement the contract with its versions
   * @param period what to report
   * @param asOf "now" for impact without an end and for a period that is not over
   */
  public SlaWhatIf(Agreement agreement, PeriodExpression period, Instant asOf) {
    this.agreement = Objects.requireNonNull(agreement, "agreement");
    this.period = Objects.requireNonNull(period, "period");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * Returns the result after corrections and what each of them changed.
   *
   * <p>The problems are those of the corrected facts; a correction that fits no record is an error,
   * and there is no value then.
   */
  public Checked<Corrected> corrected(Facts facts, List<Correction> corrections) {
    ProblemLog log = ProblemLog.empty();
    Optional<Facts> whole = log.take(Corrector.apply(facts, corrections));
    if (whole.isEmpty()) {
      return log.failed();
    }
    Checked<SlaResult> last = calculate(agreement, whole.get());
    log.addAll(last.problems());
    return last.value()
        .map(after -> log.with(corrected(facts, corrections, after)))
        .orElseGet(log::failed);
  }

  private Corrected corrected(Facts facts, List<Correction> corrections, SlaResult after) {
    SlaResult first = result(agreement, facts);
    List<CorrectionEffect> steps = new ArrayList<>();
    SlaResult before = first;
    for (int i = 0; i < corrections.size(); i++) {
      boolean last = i == corrections.size() - 1;
      SlaResult next = last ? after : upTo(facts, corrections.subList(0, i + 1));
      steps.add(new CorrectionEffect(corrections.get(i), ResultComparison.of(before, next)));
      before = next;
    }
    return new Corrected(ResultComparison.of(first, after), steps);
  }

  private SlaResult upTo(Facts facts, List<Correction> corrections) {
    return result(agreement, Corrector.apply(facts, corrections).value().orElseThrow());
  }

  /**
   * Returns the result beside the one under other terms.
   *
   * @param facts what the sources recorded
   * @param other the contract with the other terms
   */
  public Checked<ResultComparison> under(Facts facts, Agreement other) {
    return calculate(agreement, facts)
        .then(before -> calculate(other, facts).map(after -> ResultComparison.of(before, after)));
  }

  /**
   * Returns of each promise what the effect of its outages follows from: the result without each,
   * and how the credit is shared among them.
   *
   * @param facts what the sources recorded
   */
  public Checked<List<OutageTrials>> outages(Facts facts) {
    return SlaReporting.tried(agreement, facts, period, asOf)
        .map(
            tried ->
                tried.result().promises().stream()
                    .map(result -> OutageTrials.of(result, tried.trials().get(result)))
                    .toList());
  }

  /**
   * Returns where the other party's data disagree with ours. What was charged and credited is taken
   * from ours.
   *
   * @param ours what our sources recorded
   * @param theirs what the other party's sources recorded
   */
  public Checked<Dispute> against(Facts ours, Facts theirs) {
    ProblemLog log = ProblemLog.empty();
    Optional<SlaReporting.Tried> own = log.take(SlaReporting.tried(agreement, ours, period, asOf));
    Optional<SlaResult> other = log.take(calculate(agreement, theirs.withMoneyOf(ours)));
    if (own.isEmpty() || other.isEmpty()) {
      return log.failed();
    }
    List<Problem> problems = log.problems().stream().distinct().sorted(Problem.BY_PLACE).toList();
    return Checked.of(
        DisputeCalculator.of(own.get().result(), other.get(), own.get().trials()::get), problems);
  }

  private Checked<SlaResult> calculate(Agreement terms, Facts facts) {
    return SlaReporting.calculate(terms, facts, period, asOf);
  }

  private SlaResult result(Agreement terms, Facts facts) {
    return calculate(terms, facts).value().orElseThrow();
  }
}
