package dev.nines.report.sla;

import dev.nines.contract.Limit;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Periods;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CreditResult;
import dev.nines.model.EarlierCredit;
import dev.nines.money.Fraction;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Interval;
import dev.nines.time.PeriodExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The steps that say which limits were looked at, what they allow, and what they did. */
final class LimitSteps {

  private final PromiseView view;
  private final Clause clause;
  private final Interval period;
  private final Predicate<EarlierCredit> own;

  private LimitSteps(
      PromiseView view, Clause clause, Interval period, Predicate<EarlierCredit> own) {
    this.view = view;
    this.clause = clause;
    this.period = period;
    this.own = own;
  }

  /**
   * Returns the steps of a promise's own limits. Where each service is judged alone, no earlier
   * credit is its own: a file names the promise only.
   */
  static LimitSteps ofPromise(PromiseView view) {
    String id = view.promise().id();
    boolean alone = view.result().single().isPresent();
    Interval period = view.result().period();
    return new LimitSteps(
        view, view.clause("credit.limits"), period, c -> !alone && c.promise().equals(id));
  }

  /** Returns the steps of the limits on all promises together, in one period. */
  static LimitSteps ofAll(PromiseView view, Clause clause, Interval period) {
    return new LimitSteps(view, clause, period, credit -> true);
  }

  /** Returns whether a limit on more than one outage lets nothing more through. */
  static boolean isUsedUp(CreditResult credit) {
    return credit.limits().stream()
        .filter(applied -> !(applied.limit().per() instanceof Limit.Per.Outage))
        .anyMatch(AppliedLimit::wasReached);
  }

  /**
   * Returns how the most that is allowed follows, where that is to be reckoned, and what it did.
   */
  List<DerivationStep> steps(AppliedLimit applied) {
    boolean detail = applied.limit().per() instanceof Limit.Per.Outage && !applied.wasReached();
    Stream<DerivationStep> steps =
        Stream.concat(ceiling(applied).stream(), Stream.of(step(applied)))
            .map(step -> step.under(placeOf(applied)).asDetail(detail));
    return Stream.concat(givenBefore(applied), steps).toList();
  }

  // the line of the limit itself, of several
  private Clause placeOf(AppliedLimit applied) {
    int number =
        view.promise().credit().map(credit -> credit.limits().indexOf(applied.limit())).orElse(-1);
    return clause.path().equals("credit.limits") && number >= 0
        ? view.clause("credit.limits", number)
        : clause;
  }

  // what a file says was given; what earlier periods of the run gave stands with them
  private Stream<DerivationStep> givenBefore(AppliedLimit applied) {
    if (!(applied.limit().per() instanceof Limit.Per.Span span) || applied.given().isZero()) {
      return Stream.empty();
    }
    Interval whole =
        Periods.of(span.span(), view.contract().zone()).containing(period.to().minusNanos(1));
    return view.facts().credits().stream()
        .filter(own)
        .filter(credit -> endsInside(credit, whole))
        .map(this::given);
  }

  private boolean endsInside(EarlierCredit credit, Interval whole) {
    return PeriodExpression.parse(credit.period(), credit.provenance().location())
        .value()
        .map(expression -> expression.resolve(view.contract().zone()).to())
        .filter(end -> whole.from().isBefore(end) && !end.isAfter(whole.to()))
        .isPresent();
  }

  private DerivationStep given(EarlierCredit credit) {
    String about = view.text("derivation.of-service", credit.promise(), credit.period());
    return DerivationStep.says(
            Kind.CREDIT,
            view.text("derivation.payment"),
            about,
            view.money(Fraction.of(credit.amount())))
        .under(clause)
        .from(List.of(credit.provenance()))
        .asDetail(true);
  }

  private DerivationStep step(AppliedLimit applied) {
    String key = applied.wasReached() ? "derivation.limit.reached" : "derivation.limit.kept";
    String calculation =
        view.text(
            key,
            view.amount(applied.before()),
            words(applied.limit()),
            view.amount(applied.most()));
    return DerivationStep.says(
        Kind.LIMIT, view.text("derivation.limit"), calculation, view.money(applied.after()));
  }

  private Optional<DerivationStep> ceiling(AppliedLimit applied) {
    boolean plain = applied.ceiling().fee().isEmpty() && applied.given().isZero();
    if (plain) {
      return Optional.empty();
    }
    String label = view.text("derivation.limit.most");
    if (applied.given().isAbove(applied.ceiling().amount())) {
      String used =
          view.text(
              "derivation.limit.used-up",
              view.amount(applied.given()),
              view.amount(applied.ceiling().amount()));
      return Optional.of(DerivationStep.says(Kind.LIMIT, label, used, view.money(applied.most())));
    }
    String whole = new CeilingWords(view).arithmetic(applied.limit().cap(), applied.ceiling());
    String calculation =
        applied.given().isZero()
            ? whole
            : view.text("derivation.limit.given", whole, view.amount(applied.given()));
    return Optional.of(
        DerivationStep.sum(Kind.LIMIT, label, calculation, view.money(applied.most())));
  }

  /** Returns {@code 100 % of the fee, in one period}. */
  String words(Limit limit) {
    return view.text("limit", cap(limit.cap()), per(limit.per()));
  }

  private String cap(Limit.Cap cap) {
    if (cap instanceof Limit.Cap.Percent percent) {
      return view.text("limit.percent", view.format().percent(percent.percent()));
    }
    return cap instanceof Limit.Cap.Sum sum
        ? view.amount(sum.amount())
        : view.text("limit.time", new TimeWords(view).amount(((Limit.Cap.Time) cap).time()));
  }

  private String per(Limit.Per per) {
    if (per instanceof Limit.Per.Outage) {
      return view.text("limit.per.outage");
    }
    if (per instanceof Limit.Per.Span span && span.span() instanceof PeriodRule.Trailing trailing) {
      return view.text("limit.per.trailing", new TimeWords(view).amount(trailing.length()));
    }
    return per instanceof Limit.Per.Span span
        ? view.text("limit.per.span", new PeriodWords(view.format()).one(span.span()))
        : view.text("limit.per.period");
  }
}
