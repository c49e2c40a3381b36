package dev.nines.report.sla;

import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.contract.Remedy;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CreditLine;
import dev.nines.credit.CreditResult;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps from the figure to the credit: remedy, base, limits, least amount, rounding. */
final class CreditSteps {

  /** Payments that are written out as a sum. */
  static final int WRITTEN_OUT = 6;

  private final PromiseView view;
  private final CreditResult result;
  private final List<CreditLine> lines;

  CreditSteps(PromiseView view) {
    this.view = view;
    this.result = view.result().credit();
    this.lines = result.lines();
  }

  List<DerivationStep> steps() {
    Optional<Credit> credit = view.promise().credit();
    if (credit.isEmpty() || lines.isEmpty()) {
      return List.of(nothing());
    }
    List<DerivationStep> steps = new ArrayList<>();
    steps.addAll(remedies(credit.get()));
    steps.addAll(bases(credit.get()));
    if (lines.size() > WRITTEN_OUT) {
      lines.stream().map(this::payment).forEach(steps::add);
    }
    if (!isPlain()) {
      steps.add(amount());
    }
    for (AppliedLimit applied : result.limits()) {
      steps.addAll(BaseSteps.ofLimit(view, credit.get(), applied));
      steps.addAll(LimitSteps.ofPromise(view).steps(applied));
    }
    least(credit.get()).ifPresent(steps::add);
    steps.add(total(credit.get()));
    return steps;
  }

  private DerivationStep nothing() {
    return DerivationStep.says(
            Kind.CREDIT, view.text("derivation.credit"), view.text(whyNothing()), total())
        .under(view.clause("credit"));
  }

  private String whyNothing() {
    Optional<Credit> credit = view.promise().credit();
    if (credit.isEmpty()) {
      return "credit.none.not-in-contract";
    }
    if (view.result().verdict() == Verdict.NOT_JUDGED) {
      return "credit.none.not-judged";
    }
    if (credit.get().remedy() instanceof Remedy.Bands) {
      return "credit.none.no-band";
    }
    return view.result().verdict() == Verdict.MET ? "credit.none.met" : "credit.none.too-small";
  }

  private Cell total() {
    return result.amount().map(view::money).orElseGet(() -> view.number(result.exact()));
  }

  private List<DerivationStep> remedies(Credit credit) {
    RemedySteps remedy = new RemedySteps(view, credit);
    List<DerivationStep> steps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      steps.add(remedy.step(lines.get(i), isAtStart(credit, i)).asDetail(lines.size() > 2));
    }
    return steps;
  }

  // what blocks pay at once comes first for each value
  private boolean isAtStart(Credit credit, int index) {
    return credit.remedy() instanceof Remedy.Blocks blocks
        && blocks.atStart().isPositive()
        && (index == 0 || !lines.get(index - 1).value().equals(lines.get(index).value()));
  }

  // outages of one period mostly share one base; it is said once
  private List<DerivationStep> bases(Credit credit) {
    BaseSteps base = new BaseSteps(view, credit);
    Set<DerivationStep> steps = new LinkedHashSet<>();
    lines.stream().filter(BaseSteps::needsFee).map(base::steps).forEach(steps::addAll);
    return List.copyOf(steps);
  }

  // the payments are the credit: no limit, least amount or rounding changed them
  private boolean isPlain() {
    boolean limited = result.limits().stream().anyMatch(AppliedLimit::wasReached);
    return !limited && result.exact().equals(unlimited()) && isExact();
  }

  private boolean isExact() {
    return result.amount().map(Money::toFraction).orElse(result.exact()).equals(result.exact());
  }

  private DerivationStep amount() {
    return DerivationStep.sum(
        Kind.CREDIT, view.text("derivation.amount"), payments(), view.money(unlimited()));
  }

  // what is too much for one sum has a line each
  private DerivationStep payment(CreditLine line) {
    String arithmetic = new PaymentWords(view).arithmetic(line);
    String about =
        line.value()
            .outage()
            .map(outage -> view.text("remedy.about-outage", view.format().span(outage.span())))
            .orElse("");
    return DerivationStep.sum(
            Kind.CREDIT,
            view.text("derivation.payment"),
            about + arithmetic,
            view.money(PaymentWords.amount(line)))
        .asDetail(true);
  }

  private String payments() {
    List<String> parts = lines.stream().map(new PaymentWords(view)::arithmetic).toList();
    return parts.size() > WRITTEN_OUT
        ? view.format().count("derivation.sum-of-payments", parts.size())
        : String.join(view.text("derivation.plus"), parts);
  }

  // the limits of an outage have already been taken from its line
  private Fraction unlimited() {
    Fraction sum = lines.stream().map(CreditLine::exact).reduce(Fraction.ZERO, Fraction::plus);
    return result.limits().stream()
        .filter(applied -> applied.limit().per() instanceof Limit.Per.Outage)
        .map(applied -> applied.before().minus(applied.after()))
        .reduce(sum, Fraction::plus);
  }

  private Optional<DerivationStep> least(Credit credit) {
    return credit
        .least()
        .map(
            least -> {
              boolean above = least instanceof Credit.Least.Above;
              Fraction edge =
                  above
                      ? ((Credit.Least.Above) least).amount()
                      : ((Credit.Least.RaiseTo) least).amount();
              String key = above ? "derivation.least.above" : "derivation.least.raise-to";
              return DerivationStep.says(
                      Kind.LEAST,
                      view.text("derivation.least"),
                      view.text(key, view.amount(edge)),
                      view.money(result.exact()))
                  .under(view.clause("credit.least"));
            });
  }

  private DerivationStep total(Credit credit) {
    String label = view.text("derivation.credit");
    if (isPlain()) {
      return DerivationStep.sum(Kind.CREDIT, label, payments(), total());
    }
    if (isExact()) {
      return DerivationStep.says(
          Kind.CREDIT, label, view.text("derivation.credit.as-above"), total());
    }
    String rounding = view.text("rounding." + credit.rounding().word());
    String calculation =
        view.text("derivation.credit.rounded", view.amount(result.exact()), rounding);
    return DerivationStep.sum(Kind.CREDIT, label, calculation, total())
        .under(view.clause("credit.rounding"));
  }
}
