package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.contract.Remedy;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CreditLine;
import dev.nines.credit.CreditResult;
import dev.nines.credit.PaidBase;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import java.util.List;
import java.util.Optional;

/** The rows from the figure to the credit of one verdict: remedy, limits, least, rounding. */
final class LiveCredit {

  private static final int CLEAN = 9;

  private final Subject subject;
  private final LiveModel model;
  private final LiveRows rows;
  private final LiveBase base;
  private final PromiseView view;
  private final Credit credit;
  private final CreditResult result;

  LiveCredit(Subject subject, LiveModel model, LiveRows rows, LiveBase base) {
    this.subject = subject;
    this.model = model;
    this.rows = rows;
    this.base = base;
    this.view = subject.view();
    this.credit = view.promise().credit().orElseThrow();
    this.result = subject.result().credit();
  }

  void add() {
    fees();
    Fraction fee = base.paid().fee().times(share()).dividedBy(Fraction.HUNDRED);
    rows.add("base", own("base"), money(fee), named("fee").times(term("fee_share")));
    Fraction full =
        result.lines().stream().map(CreditLine::exact).reduce(Fraction.ZERO, Fraction::plus);
    Formula pays = new LiveRemedy(subject, model).pays(credit.remedy());
    Formula before = rows.add("before-limits", own("before_limits"), money(full), gated(pays));
    rows.add(
        "credit",
        own("credit"),
        view.money(result.amount().orElseThrow()),
        rounded(least(limited(before))));
  }

  // what the fees as stated come to for the base, for time, and for each limit
  private void fees() {
    PaidBase paid = base.paid();
    base.fee().ifPresent(formula -> rows.add("fee", own("fee"), money(paid.fee()), formula));
    if (credit.remedy() instanceof Remedy.ProRata) {
      base.timeFee()
          .ifPresent(f -> rows.add("time-fee", own("time_fee"), money(paid.timeFee()), f));
      if (base.ofWhole()) {
        rows.add("fee-covers", own("fee_covers"), view.length(paid.covered()), named("whole"));
      }
    }
    for (int i = 0; i < credit.limits().size(); i++) {
      String name = own("limit_" + (i + 1) + "_of");
      Cell value = money(base.feeOf(i));
      base.limits().get(i).ifPresent(formula -> rows.add("limit-of", name, value, formula));
    }
  }

  private Fraction share() {
    return ((Base.Share.Percent) credit.base().share()).percent();
  }

  // bands decide by themselves; every other remedy needs a missed target, unless always
  private Formula gated(Formula pays) {
    if (credit.remedy() instanceof Remedy.Bands || credit.always()) {
      return pays;
    }
    if (view.promise().target().isEmpty()) {
      return Formula.number(0);
    }
    Formula missed =
        Formula.of(Function.EQUAL, named("verdict"), new Formula.Words(rows.text("live.missed")));
    return Formula.of(Function.WHEN, missed, pays, Formula.number(0));
  }

  // of the period first, then of longer spans, as the engine applies them
  private Formula limited(Formula before) {
    Formula amount = before;
    Fraction value =
        result.lines().stream().map(CreditLine::exact).reduce(Fraction.ZERO, Fraction::plus);
    for (boolean span : List.of(false, true)) {
      for (int i = 0; i < credit.limits().size(); i++) {
        if (credit.limits().get(i).per() instanceof Limit.Per.Span == span) {
          Fraction most = most(i);
          value = value.min(most);
          amount =
              rows.add(
                  "after-limit",
                  own("after_limit_" + (i + 1)),
                  money(value),
                  Formula.of(Function.LEAST, amount, ceiling(i)));
        }
      }
    }
    return amount;
  }

  private Formula ceiling(int index) {
    String name = "limit_" + (index + 1);
    Limit limit = credit.limits().get(index);
    Formula most =
        limit.cap() instanceof Limit.Cap.Sum ? term(name) : term(name).times(named(name + "_of"));
    Optional<Fraction> covered = ceilingOf(index).covered();
    if (covered.isPresent()) {
      Formula whole = base.ofWhole() ? named("whole") : days(covered.get());
      most = most.over(whole);
    }
    return limit.per() instanceof Limit.Per.Span
        ? LiveGiven.of(subject, limit, model).left(most, named(name + "_given"))
        : most;
  }

  private static Formula days(Fraction seconds) {
    return Formula.number(seconds.dividedBy(Fraction.of(86_400)));
  }

  private AppliedLimit.Ceiling ceilingOf(int index) {
    return base.paid().ceilings().get(index).orElseThrow();
  }

  private Fraction most(int index) {
    Fraction ceiling = ceilingOf(index).amount();
    return credit.limits().get(index).per() instanceof Limit.Per.Span
        ? ceiling.minus(given(index)).max(Fraction.ZERO)
        : ceiling;
  }

  private Fraction given(int index) {
    Limit limit = credit.limits().get(index);
    return result.limits().stream()
        .filter(applied -> applied.limit().equals(limit))
        .findFirst()
        .map(AppliedLimit::given)
        .orElse(Fraction.ZERO);
  }

  private Formula least(Formula amount) {
    if (credit.least().isEmpty()) {
      return amount;
    }
    Formula least = term("least");
    Formula clean = amount.rounded(CLEAN);
    if (credit.least().get() instanceof Credit.Least.Above) {
      Formula above = Formula.of(Function.ABOVE, clean, least);
      return Formula.of(Function.WHEN, above, amount, Formula.number(0));
    }
    Formula none = Formula.of(Function.EQUAL, clean, Formula.number(0));
    return Formula.of(
        Function.WHEN, none, Formula.number(0), Formula.of(Function.GREATEST, amount, least));
  }

  private Formula rounded(Formula amount) {
    int digits = view.currency().orElseThrow().getDefaultFractionDigits();
    Function how = LiveFigure.function(credit.rounding());
    return Formula.of(how, amount.rounded(CLEAN), Formula.number(digits));
  }

  private Cell money(Fraction amount) {
    return view.moneyOrNumber(amount);
  }

  private Formula named(String what) {
    return new Named(own(what));
  }

  private String own(String what) {
    return model.names().figure(subject, what);
  }

  private Formula term(String what) {
    return new Named(model.names().term(subject, what));
  }
}
