package dev.nines;

import dev.nines.contract.Contract;
import dev.nines.contract.Over;
import dev.nines.contract.Periods;
import dev.nines.contract.Promise;
import dev.nines.credit.Assessment;
import dev.nines.credit.CreditHistory;
import dev.nines.credit.FeeBook;
import dev.nines.credit.PromiseCalculator;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.PromiseTrial;
import dev.nines.credit.SlaResult;
import dev.nines.credit.TotalCalculator;
import dev.nines.credit.TotalCredit;
import dev.nines.downtime.Attribution;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Computes what became of a contract's promises: facts and terms in, ledgers, uptime, verdicts and
 * credits out.
 *
 * <p>Stateless and without a clock: "now" is an argument, and the same arguments give the same
 * result.
 */
public final class SlaReporting {

  private final Contract contract;
  private final Facts facts;
  private final Instant asOf;
  private final FeeBook fees;
  private final CreditHistory given;
  private final Attribution.Result attributed;
  private CreditHistory history;
  private final Map<PromiseResult, PromiseTrial> trials = new IdentityHashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private SlaReporting(Contract contract, Facts facts, Instant asOf) {
    this.contract = Objects.requireNonNull(contract, "contract");
    this.facts = Objects.requireNonNull(facts, "facts");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.fees = FeeBook.of(contract, facts.charges());
    this.given = CreditHistory.of(facts.credits(), contract.zone());
    this.history = given;
    this.attributed = Attribution.attribute(facts, contract.services());
  }

  /**
   * Returns what became of all promises in the periods that a period expression names: of each
   * promise all its own periods that end inside it.
   *
   * <p>Dates or instants that are no whole number of a promise's own periods give its uptime over
   * exactly them, without verdict and credit. A promise with no period that ends inside says so
   * with a note.
   *
   * @param contract the contract
   * @param facts what the sources recorded
   * @param period what to report
   * @param asOf "now" for impact without an end and for a period that is not over
   */
  public static Checked<SlaResult> calculate(
      Contract contract, Facts facts, PeriodExpression period, Instant asOf) {
    return new SlaReporting(contract, facts, asOf).run(period);
  }

  // the same, with what each promise would come to by other ledgers
  static Checked<Tried> tried(
      Contract contract, Facts facts, PeriodExpression period, Instant asOf) {
    SlaReporting stage = new SlaReporting(contract, facts, asOf);
    return stage.run(period).map(result -> new Tried(result, stage.trials));
  }

  /** A result with a trial of each of its promises. */
  record Tried(SlaResult result, Map<PromiseResult, PromiseTrial> trials) {}

  /**
   * Returns what became of all promises in the periods that an incident's impact lies in; absent
   * for an incident without impact.
   *
   * @param incident the incident, one of the facts
   * @param contract the contract
   * @param facts what the sources recorded
   * @param asOf "now" for impact without an end
   */
  public static Optional<Checked<SlaResult>> effectOf(
      Incident incident, Contract contract, Facts facts, Instant asOf) {
    return incident.impact().stream()
        .map(window -> Interval.of(window.from().at(), end(window, asOf)))
        .reduce(Interval::span)
        .map(impact -> new SlaReporting(contract, facts, asOf).around(impact));
  }

  private static Instant end(ImpactWindow window, Instant asOf) {
    Instant from = window.from().at();
    return window.to().map(RecordedTime::at).orElse(asOf.isBefore(from) ? from : asOf);
  }

  private Checked<SlaResult> around(Interval impact) {
    problems.addAll(attributed.problems());
    List<PromiseResult> results = new ArrayList<>();
    for (Promise promise : contract.promises()) {
      Periods periods = Periods.of(contract, promise);
      Interval period = periods.containing(impact.from());
      results.addAll(results(promise, period, true));
      while (period.to().isBefore(impact.to())) {
        period = periods.next(period);
        results.addAll(results(promise, period, true));
      }
    }
    return finish(impact, results);
  }

  private Checked<SlaResult> run(PeriodExpression expression) {
    Interval stretch = expression.resolve(contract.zone());
    problems.addAll(attributed.problems());
    List<PromiseResult> results = new ArrayList<>();
    for (Promise promise : contract.promises()) {
      results.addAll(results(promise, stretch, expression));
    }
    return finish(stretch, results);
  }

  private Checked<SlaResult> finish(Interval stretch, List<PromiseResult> results) {
    problems.addAll(RecordChecks.check(facts, contract, results));
    TotalCredit total = TotalCalculator.calculate(contract, results, fees, given);
    problems.addAll(fees.problems());
    problems.addAll(given.problems());
    List<Problem> sorted = problems.stream().sorted(Problem.BY_PLACE).toList();
    SlaResult result =
        new SlaResult(contract, facts, stretch, asOf, asOfMatters(results), results, total, sorted);
    return Checked.of(result, sorted);
  }

  private List<PromiseResult> results(
      Promise promise, Interval stretch, PeriodExpression expression) {
    Periods periods = Periods.of(contract, promise);
    if (isFree(expression) && !periods.areWholeIn(stretch)) {
      return results(promise, stretch, false);
    }
    List<Interval> ending = periods.endingIn(stretch);
    if (ending.isEmpty()) {
      problems.add(noPeriod(promise, expression));
    }
    return ending.stream().flatMap(period -> results(promise, period, true).stream()).toList();
  }

  private List<PromiseResult> results(Promise promise, Interval period, boolean judged) {
    return groups(promise).stream().map(group -> result(promise, group, period, judged)).toList();
  }

  // each service of its own, or all together
  private static List<List<String>> groups(Promise promise) {
    return promise.over() instanceof Over.Each
        ? promise.services().stream().map(List::of).toList()
        : List.of(promise.services());
  }

  private PromiseResult result(
      Promise promise, List<String> services, Interval period, boolean judged) {
    Assessment request =
        new Assessment(
            contract, promise, services, facts, attributed.services(), period, judged, asOf);
    PromiseCalculator.Outcome outcome = PromiseCalculator.calculate(request, fees, history);
    trials.put(outcome.result(), new PromiseTrial(request, fees, history));
    history = history.and(outcome.result());
    problems.addAll(outcome.problems());
    return outcome.result();
  }

  private static boolean isFree(PeriodExpression expression) {
    return expression instanceof PeriodExpression.Dates
        || expression instanceof PeriodExpression.Instants;
  }

  private static boolean asOfMatters(List<PromiseResult> results) {
    return results.stream()
        .flatMap(result -> result.members().stream())
        .anyMatch(member -> member.ledger().isOpen());
  }

  private static Problem noPeriod(Promise promise, PeriodExpression period) {
    return Problem.of(
        ProblemCode.NO_PERIOD,
        promise.text().location(),
        "No period of promise \"" + promise.id() + "\" ends inside " + period + ".");
  }
}
