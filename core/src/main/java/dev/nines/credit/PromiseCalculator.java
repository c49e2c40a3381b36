package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.contract.Promise;
import dev.nines.downtime.DowntimeCalculator;
import dev.nines.downtime.LedgerRequest;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.UptimeCalculator;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
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
    Promise promise = request.promise();
    List<MemberLedger> members = members();
    Observations observations = new Observations(request);
    problems.addAll(observations.problems());
    PromiseFigures figures = new PromiseFigures(promise, members, observations);
    List<FigureValue> values = figures.promised();
    Verdict verdict = verdict(values);
    Judged judged = judged(members, verdict, figures);
    CreditResult credit = CreditCalculator.calculate(judged, fees);
    Optional<FigureValue> deciding = figures.deciding(values);
    return new PromiseResult(
        request.contract(),
        promise,
        request.services(),
        single(),
        request.period(),
        members,
        judgedTotals(members),
        values,
        deciding,
        figures.bound(true),
        figures.bound(false),
        deciding.map(figures::shown),
        verdict,
        isProvisional(members),
        credit,
        claims(members, credit));
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

  private Optional<String> single() {
    boolean each =
        request.promise().over() instanceof Over.Each && request.promise().services().size() > 1;
    return each ? Optional.of(request.services().get(0)) : Optional.empty();
  }

  private Verdict verdict(List<FigureValue> values) {
    Promise promise = request.promise();
    if (!request.judged() || promise.target().isEmpty()) {
      return Verdict.NOT_JUDGED;
    }
    if (values.isEmpty()) {
      return isMetByNothing(promise) ? Verdict.MET : Verdict.NOT_JUDGED;
    }
    boolean met =
        values.stream().allMatch(value -> promise.target().get().contains(value.compared()));
    return met ? Verdict.MET : Verdict.MISSED;
  }

  // no outage and no incident break no promise about them
  private static boolean isMetByNothing(Promise promise) {
    return promise.indicator().is() == Figure.Named.EACH_OUTAGE
        || promise.observe().what() instanceof Observe.Times;
  }

  private Judged judged(List<MemberLedger> members, Verdict verdict, PromiseFigures figures) {
    return new Judged(
        request.contract(),
        request.promise(),
        request.services(),
        single(),
        history,
        request.period(),
        request.judged() ? verdict : Verdict.NOT_JUDGED,
        judgedTotals(members).denominator(),
        affected(members),
        request.judged() ? figures::values : figure -> List.of());
  }

  private static Fraction affected(List<MemberLedger> members) {
    return members.stream()
        .flatMap(member -> member.ledger().outages().stream())
        .filter(outage -> outage.counted().isPositive())
        .flatMap(outage -> outage.affected().stream())
        .max(Comparator.naturalOrder())
        .orElse(Fraction.ONE);
  }

  private static TimeTotals judgedTotals(List<MemberLedger> members) {
    return members.stream().map(m -> m.uptime().totals()).reduce(TimeTotals::plus).orElseThrow();
  }

  private boolean isProvisional(List<MemberLedger> members) {
    return request.asOf().isBefore(request.period().to())
        || members.stream().anyMatch(member -> member.ledger().isOpen());
  }

  private List<ClaimDate> claims(List<MemberLedger> members, CreditResult credit) {
    if (!credit.isOwed()) {
      return List.of();
    }
    List<Outage> outages =
        members.stream().flatMap(member -> member.ledger().outages().stream()).toList();
    return new ClaimCalculator(
            request.contract(), request.promise(), request.period(), request.facts())
        .dates(outages);
  }
}
