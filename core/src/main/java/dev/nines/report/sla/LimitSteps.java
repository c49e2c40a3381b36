package dev.nines.report.sla;

import dev.nines.contract.Limit;
import dev.nines.contract.PeriodRule;
import dev.nines.credit.AppliedLimit;
import dev.nines.report.sla.DerivationStep.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps that say which limits were looked at, what they allow, and what they did. */
final class LimitSteps {

  private final PromiseView view;
  private final Clause clause;

  /** Makes the steps of a promise's own limits. */
  LimitSteps(PromiseView view) {
    this(view, view.clause("credit.limits"));
  }

  LimitSteps(PromiseView view, Clause clause) {
    this.view = view;
    this.clause = clause;
  }

  /**
   * Returns how the most that is allowed follows, where that is to be reckoned, and what it did.
   */
  List<DerivationStep> steps(AppliedLimit applied) {
    boolean detail = applied.limit().per() instanceof Limit.Per.Outage && !applied.wasReached();
    return Stream.concat(ceiling(applied).stream(), Stream.of(step(applied)))
        .map(step -> step.under(clause).asDetail(detail))
        .toList();
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
