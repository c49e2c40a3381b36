package dev.nines.report.sla;

import dev.nines.contract.Limit;
import dev.nines.credit.AppliedLimit;
import dev.nines.report.sla.DerivationStep.Kind;

/** The steps that say which limits were looked at, and what they did. */
final class LimitSteps {

  private final PromiseView view;

  LimitSteps(PromiseView view) {
    this.view = view;
  }

  DerivationStep step(AppliedLimit applied) {
    String key = applied.wasReached() ? "derivation.limit.reached" : "derivation.limit.kept";
    String calculation =
        view.text(
            key,
            view.amount(applied.before()),
            words(applied.limit()),
            view.amount(applied.most()));
    return DerivationStep.says(
            Kind.LIMIT, view.text("derivation.limit"), calculation, view.money(applied.after()))
        .under(view.clause("credit.limits"))
        .asDetail(applied.limit().per() instanceof Limit.Per.Outage && !applied.wasReached());
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
    return per instanceof Limit.Per.Span span
        ? view.text("limit.per.span", new PeriodWords(view.format()).one(span.span()))
        : view.text("limit.per.period");
  }
}
