package dev.nines;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Periods;
import dev.nines.contract.Promise;
import dev.nines.credit.CreditHistory;
import dev.nines.credit.PeriodTotal;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.PromiseTrial;
import dev.nines.credit.SlaResult;
import dev.nines.credit.TotalCredit;
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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Computes what became of a contract's promises: facts and terms in, ledgers, uptime, verdicts and
 * credits out.
 *
 * <p>Stateless and without a clock: "now" is an argument, and the same arguments give the same
 * result.
 */
public final class SlaReporting {

  private final Agreement agreement;
  private final Facts facts;
  private final Instant asOf;
  private final List<VersionRun> versions;
  private final CreditHistory given;
  private CreditHistory history;
  private final Set<Problem> problems = new LinkedHashSet<>();

  private SlaReporting(Agreement agreement, Facts facts, Instant asOf) {
    this.agreement = Objects.requireNonNull(agreement, "agreement");
    this.facts = Objects.requireNonNull(facts, "facts");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.versions = runs();
    this.given = CreditHistory.of(facts.credits(), agreement.latest().zone());
    this.history = given;
  }

  // each with the one before it, to which rights and averages look back
  private List<VersionRun> runs() {
    List<VersionRun> runs = new ArrayList<>();
    Optional<VersionRun> older = Optional.empty();
    for (Contract version : agreement.versions()) {
      VersionRun run = new VersionRun(agreement, version, facts, asOf, older);
      runs.add(run);
      older = Optional.of(run);
    }
    return List.copyOf(runs);
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
    return calculate(Agreement.of(contract), facts, period, asOf);
  }

  /**
   * Returns the same for a contract with several versions: each period is judged by the version
   * that holds in it.
   *
   * <p>A period in which one version ends and another begins is computed in two parts and gives two
   * results, and a note says so. Each part is judged, paid and limited by the terms of its own
   * version and by nothing of the other: its own figure over its own length, against its own
   * target, of its own clock's denominator. Of a fee that is paid for the period, a part takes its
   * share by length, so that both together never pay more than the whole; sums of money and lengths
   * of time stay as written. A target changed in the middle never reaches back. A deadline from the
   * period's end is counted from the end of the part, the earlier day. An average or a right looks
   * back over periods of earlier versions too, each judged by its own. See ADR 0004.
   *
   * <p>Half of July under 10 % of 1,000.00 USD pays 1,000.00 x 15/31 x 10 % = 48.39 USD.
   */
  public static Checked<SlaResult> calculate(
      Agreement agreement, Facts facts, PeriodExpression period, Instant asOf) {
    return new SlaReporting(agreement, facts, asOf).run(period);
  }

  // the same, with what each promise would come to by other ledgers
  static Checked<Tried> tried(
      Agreement agreement, Facts facts, PeriodExpression period, Instant asOf) {
    SlaReporting stage = new SlaReporting(agreement, facts, asOf);
    return stage.run(period).map(result -> new Tried(result, stage.trials()));
  }

  // results are told apart by identity: two of them may be equal
  private Map<PromiseResult, PromiseTrial> trials() {
    Map<PromiseResult, PromiseTrial> trials = new IdentityHashMap<>();
    versions.forEach(version -> trials.putAll(version.trials()));
    return trials;
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
    return effectOf(incident, Agreement.of(contract), facts, asOf);
  }

  /** Returns the same for a contract with several versions, each period judged by its own. */
  public static Optional<Checked<SlaResult>> effectOf(
      Incident incident, Agreement agreement, Facts facts, Instant asOf) {
    return incident.impact().stream()
        .map(window -> Interval.of(window.from().at(), end(window, asOf)))
        .reduce(Interval::span)
        .map(impact -> new SlaReporting(agreement, facts, asOf).around(impact));
  }

  private static Instant end(ImpactWindow window, Instant asOf) {
    Instant from = window.from().at();
    return window.to().map(RecordedTime::at).orElse(asOf.isBefore(from) ? from : asOf);
  }

  private Checked<SlaResult> around(Interval impact) {
    for (String id : promiseIds()) {
      for (VersionRun version : versions) {
        version.promise(id).ifPresent(promise -> around(version, promise, impact));
      }
    }
    return finish(impact);
  }

  private void around(VersionRun version, Promise promise, Interval impact) {
    Periods periods = version.periods(promise);
    Interval period = periods.containing(impact.from());
    history = version.add(promise, period, true, history);
    while (period.to().isBefore(impact.to())) {
      period = periods.next(period);
      history = version.add(promise, period, true, history);
    }
  }

  private Checked<SlaResult> run(PeriodExpression expression) {
    for (String id : promiseIds()) {
      long periods = versions.stream().mapToLong(version -> run(version, id, expression)).sum();
      if (periods == 0) {
        problems.add(noPeriod(id, expression));
      }
    }
    return finish(expression.resolve(agreement.latest().zone()));
  }

  // how many periods of the promise end inside, whatever the version has to say of them
  private long run(VersionRun version, String id, PeriodExpression expression) {
    Optional<Promise> promise = version.promise(id);
    if (promise.isEmpty()) {
      return 0;
    }
    Interval stretch = expression.resolve(version.contract().zone());
    Periods periods = version.periods(promise.get());
    boolean free = isFree(expression) && !periods.areWholeIn(stretch);
    List<Interval> reported = free ? List.of(stretch) : periods.endingIn(stretch);
    for (Interval period : reported) {
      history = version.add(promise.get(), period, !free, history);
    }
    return reported.size();
  }

  // the newest version's promises in its order, then those that only older ones have
  private List<String> promiseIds() {
    List<Contract> newestFirst = new ArrayList<>(agreement.versions());
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .flatMap(version -> version.promises().stream())
        .map(Promise::id)
        .distinct()
        .toList();
  }

  private Checked<SlaResult> finish(Interval stretch) {
    List<PromiseResult> results = inOrder();
    List<VersionRun> used = used();
    Optional<Problem> currencies = VersionProblems.currencies(used);
    TotalCredit total = currencies.isPresent() ? TotalCredit.none() : total(used);
    Contract shown = used.get(used.size() - 1).contract();
    currencies.ifPresent(problems::add);
    problems.addAll(VersionProblems.of(used));
    problems.addAll(RecordChecks.check(facts, shown, results));
    problems.addAll(given.problems());
    List<Problem> sorted = problems.stream().sorted(Problem.BY_PLACE).toList();
    SlaResult result =
        new SlaResult(shown, facts, stretch, asOf, asOfMatters(results), results, total, sorted);
    return currencies.isPresent() ? Checked.failed(sorted) : Checked.of(result, sorted);
  }

  // versions that say nothing of the stretch say nothing of the facts either
  private List<VersionRun> used() {
    List<VersionRun> used = versions.stream().filter(v -> !v.results().isEmpty()).toList();
    return used.isEmpty() ? List.of(versions.get(versions.size() - 1)) : used;
  }

  private List<PromiseResult> inOrder() {
    return promiseIds().stream()
        .flatMap(id -> versions.stream().flatMap(version -> resultsOf(version, id)))
        .toList();
  }

  private static Stream<PromiseResult> resultsOf(VersionRun version, String id) {
    return version.results().stream().filter(result -> result.promise().id().equals(id));
  }

  private TotalCredit total(List<VersionRun> used) {
    TotalCredit total = TotalCredit.none();
    CreditHistory before = given;
    for (VersionRun version : used) {
      TotalCredit own = version.total(before);
      total = total.plus(own);
      for (PeriodTotal period : own.periods()) {
        before = before.and(period);
      }
    }
    return total;
  }

  private static boolean isFree(PeriodExpression expression) {
    return expression instanceof PeriodExpression.Dates
        || expression instanceof PeriodExpression.Instants;
  }

  // an open outage ends then, and a period that runs is said to have so much to come
  private static boolean asOfMatters(List<PromiseResult> results) {
    return results.stream().anyMatch(PromiseResult::provisional);
  }

  private Problem noPeriod(String id, PeriodExpression period) {
    Promise promise =
        versions.stream()
            .flatMap(version -> version.promise(id).stream())
            .reduce((older, newer) -> newer)
            .orElseThrow();
    return Problem.of(
        ProblemCode.NO_PERIOD,
        promise.text().location(),
        "No period of promise \"" + id + "\" ends inside " + period + ".");
  }
}
