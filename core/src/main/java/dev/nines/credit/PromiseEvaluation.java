package dev.nines.credit;

import dev.nines.contract.Base;
import dev.nines.contract.Over;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What follows from the ledgers of a promise: its figures, the verdict and the credit. */
final class PromiseEvaluation {

  private final Assessment request;
  private final List<MemberLedger> members;
  private final Fraction denominator;
  private final PromiseFigures figures;
  private final List<FigureValue> values;
  private final Verdict verdict;
  private final CreditHistory history;
  private final CreditResult credit;

  PromiseEvaluation(
      PromiseHistory periods, List<MemberLedger> members, FeeBook fees, CreditHistory history) {
    this.request = periods.reported();
    this.members = List.copyOf(members);
    this.denominator = totals().denominator();
    this.figures = periods.figures(request.period(), members);
    this.values = figures.promised();
    this.verdict = PeriodVerdict.of(request, values);
    this.history = history;
    this.credit = CreditCalculator.calculate(judged(verdict, affected()), fees);
  }

  /** Returns the one service this is about where each is judged alone; absent otherwise. */
  static Optional<String> single(Assessment request) {
    boolean each =
        request.promise().over() instanceof Over.Each && request.promise().services().size() > 1;
    return each ? Optional.of(request.services().get(0)) : Optional.empty();
  }

  Assessment request() {
    return request;
  }

  List<MemberLedger> members() {
    return members;
  }

  PromiseFigures figures() {
    return figures;
  }

  List<FigureValue> values() {
    return values;
  }

  Verdict verdict() {
    return verdict;
  }

  CreditResult credit() {
    return credit;
  }

  /** Returns the value that decides; absent where there is none. */
  Optional<FigureValue> deciding() {
    return figures.deciding(values);
  }

  /** Returns the outages of all ledgers. */
  List<Outage> outages() {
    return members.stream().flatMap(member -> member.ledger().outages().stream()).toList();
  }

  /** Returns the lengths of the states, summed over the ledgers. */
  TimeTotals totals() {
    return members.stream().map(m -> m.uptime().totals()).reduce(TimeTotals::plus).orElseThrow();
  }

  /** Returns all of it with what else follows for the promise. */
  PromiseResult result(
      List<OutageEffect> effects, List<ClaimDate> claims, List<EscalationResult> rights) {
    Optional<FigureValue> deciding = deciding();
    Observations observations = new Observations(request);
    return new PromiseResult(
        request.contract(),
        request.promise(),
        request.services(),
        single(request),
        request.period(),
        members,
        totals(),
        values,
        deciding,
        figures.bound(true),
        figures.bound(false),
        deciding.map(value -> PromiseFigures.shown(request.promise(), value)),
        verdict,
        isProvisional(),
        credit,
        effects,
        claims,
        figures.averagedFrom(),
        request.whole(),
        members.stream().map(observations::of).toList(),
        rights);
  }

  private boolean isProvisional() {
    return request.asOf().isBefore(request.period().to())
        || members.stream().anyMatch(member -> member.ledger().isOpen());
  }

  /** Returns the promise ready to be paid, as it would be under a verdict and affected share. */
  Judged judged(Verdict decided, Fraction affected) {
    return new Judged(
        request.contract(),
        request.promise(),
        request.services(),
        single(request),
        history,
        request.period(),
        request.whole(),
        decided,
        denominator,
        affected,
        request.judged() ? figures::values : figure -> List.of());
  }

  // asked for every outage: looked up only where the base depends on it
  private Fraction affected() {
    return sharesAffected() ? greatestAffected() : Fraction.ONE;
  }

  /** Returns whether the credit depends on the share that outages state as affected. */
  boolean sharesAffected() {
    return request.promise().credit().stream()
        .anyMatch(credit -> credit.base().share() instanceof Base.Share.Affected);
  }

  private Fraction greatestAffected() {
    return outages().stream()
        .filter(outage -> outage.counted().isPositive())
        .flatMap(outage -> outage.affected().stream())
        .max(Comparator.naturalOrder())
        .orElse(Fraction.ONE);
  }
}
