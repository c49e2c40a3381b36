package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.Claim;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The terms that say what is paid: remedy, base, limits, rounding, claim. */
final class CreditTerms {

  private final PromiseView view;

  CreditTerms(PromiseView view) {
    this.view = view;
  }

  List<Term> terms() {
    Optional<Credit> credit = view.promise().credit();
    if (credit.isEmpty()) {
      return List.of(term("credit", "credit", view.text("term.credit.none")));
    }
    List<Term> terms = new ArrayList<>();
    terms.addAll(new RemedyTerms(view, credit.get()).terms());
    terms.add(term("base", "credit.base", base(credit.get().base())));
    if (credit.get().paid() != Credit.Paid.MONEY) {
      String key = credit.get().paid() == Credit.Paid.CUSTOMER_CHOICE ? "choice" : "extension";
      terms.add(term("paid", "credit.paid", view.text("term.paid." + key)));
    }
    terms.add(term("limits", "credit.limits", limits(credit.get().limits())));
    credit.get().least().ifPresent(l -> terms.add(term("least", "credit.least", least(l))));
    terms.add(
        term(
            "rounding",
            "credit.rounding",
            view.text(
                "term.rounding.says", view.text("rounding." + credit.get().rounding().word()))));
    terms.add(term("claim", "claim", claim()));
    terms.addAll(together());
    return terms;
  }

  private Term term(String name, String path, String text) {
    return new Term(view.text("term." + name), text, view.clause(path));
  }

  private String base(Base base) {
    boolean one = view.promise().services().size() == 1;
    String fee =
        one && base.fee() instanceof Base.FeeOf.Services
            ? view.names(view.promise().services())
            : view.text("term.base.fee." + wordOf(base.fee()), named(base.fee()));
    String when = period(base.of());
    String share =
        base.share() instanceof Base.Share.Percent percent
            ? view.format().percent(percent.percent())
            : view.text("term.base.affected");
    return view.text("term.base.says", share, fee, when);
  }

  private static String wordOf(Base.FeeOf fee) {
    if (fee instanceof Base.FeeOf.All) {
      return "all";
    }
    return fee instanceof Base.FeeOf.Named ? "named" : "services";
  }

  private String named(Base.FeeOf fee) {
    return fee instanceof Base.FeeOf.Named named ? view.names(named.services()) : "";
  }

  private String period(Base.FeePeriod of) {
    if (of instanceof Base.FeePeriod.Trailing trailing) {
      String before = trailing.before().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return view.text(
          "term.base.trailing." + before, new TimeWords(view).amount(trailing.length()));
    }
    if (of instanceof Base.FeePeriod.PreviousPeriod) {
      return view.text("term.base.previous");
    }
    return view.text(of instanceof Base.FeePeriod.NextPeriod ? "term.base.next" : "term.base.this");
  }

  private String limits(List<Limit> limits) {
    if (limits.isEmpty()) {
      boolean isNowhere = view.result().contract().limits().isEmpty();
      return view.text(isNowhere ? "term.limits.none" : "term.limits.contract");
    }
    LimitSteps words = LimitSteps.ofPromise(view);
    return view.text(
        "term.limits.says", view.format().list(limits.stream().map(words::words).toList()));
  }

  private String least(Credit.Least least) {
    return least instanceof Credit.Least.Above above
        ? view.text("term.least.above", view.amount(above.amount()))
        : view.text("term.least.raise-to", view.amount(((Credit.Least.RaiseTo) least).amount()));
  }

  private String claim() {
    if (!(view.promise().claim() instanceof Claim.OnRequest onRequest)) {
      return view.text("term.claim.automatic");
    }
    TimeWords words = new TimeWords(view);
    List<String> steps =
        onRequest.steps().stream()
            .map(
                step ->
                    step.step().isEmpty()
                        ? words.deadline(step)
                        : view.text("term.claim.step", step.step(), words.deadline(step)))
            .toList();
    return view.text("term.claim.says", view.format().list(steps));
  }

  // how several promises come together is a term of the contract
  private List<Term> together() {
    Contract contract = view.contract();
    if (contract.promises().size() < 2) {
      return List.of();
    }
    return List.of(
        new Term(
            view.text("term.combine"),
            new CombineWords(view).sentence(),
            Clause.of(contract.text(), "combine")));
  }
}
