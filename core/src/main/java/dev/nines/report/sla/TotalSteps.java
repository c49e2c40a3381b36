package dev.nines.report.sla;

import dev.nines.contract.CoveredService;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CombinedCredit;
import dev.nines.credit.PeriodTotal;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.credit.TotalCredit;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps from the credits of the promises to what is owed in all, period by period. */
final class TotalSteps {

  /** Periods whose credits are written out as a sum. */
  private static final int WRITTEN_OUT = 12;

  private final TotalCredit total;
  private final List<PromiseResult> results;
  private final SlaResult whole;
  private final ReportFormat format;

  TotalSteps(SlaResult result, ReportFormat format) {
    this.whole = result;
    this.total = result.total();
    this.results = result.promises();
    this.format = format;
  }

  /** Returns the steps; none where one promise's credit is all there is. */
  List<DerivationStep> steps() {
    List<PeriodTotal> periods = total.periods();
    if (periods.stream().noneMatch(TotalSteps::isWorthSaying) && periods.size() < 2) {
      return List.of();
    }
    List<DerivationStep> steps = new ArrayList<>();
    List<PeriodTotal> paying = periods.stream().filter(period -> !isNothing(period)).toList();
    paying.forEach(period -> steps.addAll(new OfPeriod(period, view(period)).steps()));
    if (paying.size() > WRITTEN_OUT) {
      paying.stream().map(this::payment).forEach(steps::add);
    }
    steps.add(inAll(paying, view(periods.get(0))));
    return steps;
  }

  private static boolean isWorthSaying(PeriodTotal period) {
    return period.credits() instanceof CombinedCredit.Group
        || period.points().isPresent()
        || !period.limits().isEmpty();
  }

  // no promise gives money or points, so neither tree nor limits do anything
  private static boolean isNothing(PeriodTotal period) {
    return isNothing(period.credits())
        && period.points().map(points -> points.points().isZero()).orElse(true);
  }

  private static boolean isNothing(CombinedCredit credit) {
    return credit.amount().isZero()
        && (!(credit instanceof CombinedCredit.Group group)
            || group.parts().stream().allMatch(TotalSteps::isNothing));
  }

  // any result of the version and the period knows its currency, zone, services and length
  private PromiseView view(PeriodTotal period) {
    PromiseResult any =
        results.stream()
            .filter(result -> result.contract().equals(period.contract()))
            .filter(result -> result.period().equals(period.period()))
            .findFirst()
            .orElseThrow();
    return new PromiseView(any, whole.facts(), format);
  }

  // what is too much for one sum has a line each
  private DerivationStep payment(PeriodTotal period) {
    PromiseView view = view(period);
    String name = PeriodName.of(period.period(), period.contract().zone(), format);
    return DerivationStep.says(
            Kind.CREDIT, view.text("derivation.payment"), name, view.money(period.amount()))
        .asDetail(true);
  }

  private DerivationStep inAll(List<PeriodTotal> paying, PromiseView view) {
    String label = view.text("derivation.total.sum");
    Cell owed = view.money(total.amount().orElseThrow());
    if (paying.size() < 2) {
      String key = paying.isEmpty() ? "derivation.total.no-credit" : "derivation.total.as-above";
      return DerivationStep.says(Kind.CREDIT, label, view.text(key), owed);
    }
    String sum =
        paying.size() > WRITTEN_OUT
            ? format.count("derivation.sum-of-payments", paying.size())
            : paying.stream()
                .map(period -> format.money(period.amount()))
                .collect(Collectors.joining(view.text("derivation.plus")));
    return DerivationStep.sum(Kind.CREDIT, label, sum, owed);
  }

  /** The steps of one period. */
  private final class OfPeriod {

    private final PeriodTotal period;
    private final PromiseView view;
    private final List<DerivationStep> steps = new ArrayList<>();

    OfPeriod(PeriodTotal period, PromiseView view) {
      this.period = period;
      this.view = view;
    }

    List<DerivationStep> steps() {
      combine(period.credits());
      period
          .points()
          .ifPresent(points -> new PointSteps(view, period, points).steps().forEach(this::add));
      limits();
      rounding().ifPresent(this::add);
      return steps;
    }

    // limits of one fee share what it is made of; it is said once
    private void limits() {
      LimitSteps limits = LimitSteps.ofAll(view, clause("limits"), period.period());
      TotalBaseSteps bases = new TotalBaseSteps(view);
      Set<DerivationStep> said = new HashSet<>();
      for (AppliedLimit applied : period.limits()) {
        bases.ofLimit(applied, clause("limits")).stream().filter(said::add).forEach(this::add);
        limits.steps(applied).forEach(this::add);
      }
    }

    // inner groups first: an outer one is reckoned of what they come to
    private void combine(CombinedCredit credit) {
      if (!(credit instanceof CombinedCredit.Group group)) {
        return;
      }
      group.parts().forEach(this::combine);
      String word = wordOf(group);
      boolean sum = word.equals("add");
      List<String> parts = group.parts().stream().map(this::part).toList();
      String plus = view.text("derivation.plus");
      String calculation =
          sum
              ? String.join(plus, parts)
              : view.text("derivation.total." + word, format.list(parts));
      String full =
          group.sharesIncident() && !sum
              ? view.text("derivation.total.shares-incident", calculation)
              : calculation;
      String label = view.text("derivation.total.label." + word);
      add(
          DerivationStep.sum(Kind.COMBINED, label, full, view.money(group.amount()))
              .under(clause("combine")));
    }

    private String part(CombinedCredit credit) {
      return view.text("derivation.total.part", name(credit), format.money(credit.amount()));
    }

    private String name(CombinedCredit credit) {
      if (credit instanceof CombinedCredit.Group group) {
        List<String> names = group.parts().stream().map(this::name).toList();
        return view.text("derivation.total.name." + wordOf(group), format.list(names));
      }
      return credit instanceof CombinedCredit.Single single
          ? TotalSteps.name(view, single.result())
          : view.text("derivation.total.nothing", ((CombinedCredit.Nothing) credit).promise());
    }

    // limits leave a fraction of a cent where they are a percentage
    private Optional<DerivationStep> rounding() {
      List<AppliedLimit> limits = period.limits();
      if (limits.isEmpty()) {
        return Optional.empty();
      }
      Fraction exact = limits.get(limits.size() - 1).after();
      return exact.equals(period.amount().toFraction())
          ? Optional.empty()
          : Optional.of(
              rounded(
                  view,
                  view.text("derivation.total.rounded"),
                  new Rounding(view.amount(exact), exact, period.amount())));
    }

    private Clause clause(String path) {
      return Clause.of(period.contract().text(), path);
    }

    // several periods are told apart by name
    private void add(DerivationStep step) {
      steps.add(total.periods().size() == 1 ? step : step.called(inPeriod(step.label())));
    }

    private String inPeriod(String label) {
      String name = PeriodName.of(period.period(), period.contract().zone(), format);
      return view.text("derivation.total.period", label, name);
    }
  }

  /** Returns a promise's id, with the service where each is judged alone. */
  static String name(PromiseView view, PromiseResult result) {
    String promise = result.promise().id();
    return result
        .single()
        .map(id -> view.contract().service(id))
        .map(CoveredService::name)
        .map(service -> view.text("derivation.total.of-service", promise, service))
        .orElse(promise);
  }

  /** An exact amount, how it follows, and what it is rounded to. */
  record Rounding(String calculation, Fraction exact, Money amount) {}

  /** Returns the step that rounds an amount, once. */
  static DerivationStep rounded(PromiseView view, String label, Rounding rounding) {
    String full =
        rounding.exact().equals(rounding.amount().toFraction())
            ? rounding.calculation()
            : view.text(
                "derivation.total.rounded.says",
                rounding.calculation(),
                view.text("rounding." + RoundingRule.HALF_UP.word()));
    return DerivationStep.sum(Kind.COMBINED, label, full, view.money(rounding.amount()));
  }

  private static String wordOf(CombinedCredit.Group group) {
    return group.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
