package dev.nines;

import dev.nines.contract.Agreement;
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
import dev.nines.credit.SharedWork;
import dev.nines.credit.TotalCalculator;
import dev.nines.credit.TotalCredit;
import dev.nines.credit.VersionSpan;
import dev.nines.downtime.Attribution;
import dev.nines.downtime.ServiceFacts;
import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The promises of one version of a contract in the periods, and parts of them, it speaks for. */
final class VersionRun {

  private final Agreement agreement;
  private final Optional<VersionRun> older;
  private final Contract contract;
  private final Facts facts;
  private final Instant asOf;
  private final FeeBook fees;
  private final SharedWork shared;
  private final Attribution.Result attributed;
  // copied once for all assessments
  private final Map<String, ServiceFacts> byService;
  private final List<PromiseResult> results = new ArrayList<>();
  private final Map<PromiseResult, PromiseTrial> trials = new IdentityHashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  /**
   * Makes the run of a version.
   *
   * @param older the run of the version before it; absent for the first
   */
  VersionRun(
      Agreement agreement,
      Contract contract,
      Facts facts,
      Instant asOf,
      Optional<VersionRun> older) {
    this.agreement = agreement;
    this.older = older;
    this.contract = contract;
    this.facts = facts;
    this.asOf = asOf;
    this.fees = FeeBook.of(contract, facts.charges());
    this.shared = SharedWork.on(facts);
    this.attributed = Attribution.attribute(facts, contract.services());
    this.byService = Map.copyOf(attributed.services());
  }

  Contract contract() {
    return contract;
  }

  /** Returns the promise of an id; absent where this version has none. */
  Optional<Promise> promise(String id) {
    return contract.promises().stream().filter(promise -> promise.id().equals(id)).findFirst();
  }

  Periods periods(Promise promise) {
    return Periods.of(contract, promise);
  }

  /** Returns the results so far. */
  List<PromiseResult> results() {
    return List.copyOf(results);
  }

  /** Returns what each result would be with other ledgers. */
  Map<PromiseResult, PromiseTrial> trials() {
    return trials;
  }

  /** Returns what was met while giving the facts to services. */
  List<Problem> attributionProblems() {
    return attributed.problems();
  }

  /** Returns what was met while reckoning, the fees that no input states included. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(fees.problems());
    return all;
  }

  /**
   * Adds the results of a promise in the part of a period that this version speaks for; none where
   * it does not.
   *
   * @return the history with the new results
   */
  CreditHistory add(Promise promise, Interval period, boolean judged, CreditHistory history) {
    CreditHistory longer = history;
    Optional<Interval> part = agreement.partOf(contract, period);
    if (part.isPresent()) {
      for (List<String> services : groups(promise)) {
        Interval whole = judged ? period : part.get();
        Assessment request = assessment(promise, services, part.get(), whole, judged);
        PromiseCalculator.Outcome outcome = PromiseCalculator.calculate(request, fees, longer);
        results.add(outcome.result());
        trials.put(outcome.result(), new PromiseTrial(request, fees, longer));
        problems.addAll(outcome.problems());
        longer = longer.and(outcome.result());
      }
    }
    return longer;
  }

  private Assessment assessment(
      Promise promise, List<String> services, Interval part, Interval whole, boolean judged) {
    return new Assessment(
        contract,
        promise,
        services,
        facts,
        byService,
        part,
        judged,
        asOf,
        whole,
        span(promise, services),
        shared);
  }

  // looked back to only by rights and averages
  private VersionSpan span(Promise promise, List<String> services) {
    boolean looksBack = !promise.escalation().isEmpty() || promise.indicator().averagedOver() > 1;
    return new VersionSpan(
        agreement.startOf(contract),
        agreement.endOf(contract),
        older.filter(version -> looksBack).flatMap(version -> version.last(promise, services)));
  }

  // the last part of a period under this version, of a promise that a newer one has in this form
  private Optional<Assessment> last(Promise newer, List<String> services) {
    Optional<Promise> own = promise(newer.id());
    Optional<Instant> end = agreement.endOf(contract);
    if (own.isEmpty() || end.isEmpty() || isEach(own.get()) != isEach(newer)) {
      return Optional.empty();
    }
    Interval whole = periods(own.get()).containing(end.get().minusNanos(1));
    return groups(own.get()).stream()
        .filter(group -> !isEach(newer) || group.equals(services))
        .findFirst()
        .flatMap(
            group ->
                agreement
                    .partOf(contract, whole)
                    .map(part -> assessment(own.get(), group, part, whole, true)));
  }

  private static boolean isEach(Promise promise) {
    return promise.over() instanceof Over.Each;
  }

  // each service of its own, or all together
  private static List<List<String>> groups(Promise promise) {
    return isEach(promise)
        ? promise.services().stream().map(List::of).toList()
        : List.of(promise.services());
  }

  /** Returns the total of the results under this version's own tree and limits. */
  TotalCredit total(CreditHistory givenBefore) {
    return TotalCalculator.calculate(contract, results, fees, givenBefore);
  }
}
