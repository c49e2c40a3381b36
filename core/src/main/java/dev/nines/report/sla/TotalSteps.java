package dev.nines.report.sla;

import dev.nines.contract.CoveredService;
import dev.nines.contract.Payment;
import dev.nines.contract.Remedy;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CombinedCredit;
import dev.nines.credit.PeriodTotal;
import dev.nines.credit.PointsCredit;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.credit.TotalCredit;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  // any result of the version knows its currency, zone and services
  private PromiseView view(PeriodTotal period) {
    PromiseResult any =
        results.stream()
            .filter(result -> result.contract().equals(period.contract()))
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
      period.points().ifPresent(this::points);
      LimitSteps limits = LimitSteps.ofAll(view, clause("limits"), period.period());
      period.limits().forEach(applied -> limits.steps(applied).forEach(this::add));
      rounding().ifPresent(this::add);
      return steps;
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
          ? name(single.result())
          : view.text("derivation.total.nothing", ((CombinedCredit.Nothing) credit).promise());
    }

    private String name(PromiseResult result) {
      String promise = result.promise().id();
      return result
          .single()
          .map(id -> view.contract().service(id))
          .map(CoveredService::name)
          .map(service -> view.text("derivation.total.of-service", promise, service))
          .orElse(promise);
    }

    private void points(PointsCredit points) {
      String words = points(points.points());
      List<String> givers =
          points.givers().stream()
              .map(
                  r ->
                      view.text(
                          "derivation.total.part", name(r), format.number(r.credit().points())))
              .toList();
      if (!givers.isEmpty()) {
        add(
            DerivationStep.sum(
                    Kind.COMBINED,
                    view.text("derivation.total.points"),
                    String.join(view.text("derivation.plus"), givers),
                    Cells.number(words, points.points()))
                .under(clause("points")));
      }
      points.band().ifPresent(band -> band(points, band, words));
      String label = view.text("derivation.total.points.credit");
      if (points.band().isEmpty()) {
        String none = view.text("derivation.total.points.none", words);
        add(
            DerivationStep.says(Kind.COMBINED, label, none, view.money(points.amount()))
                .under(clause("points")));
      }
      together(points);
    }

    private void band(PointsCredit points, Remedy.Band band, String words) {
      String edges = new EdgeWords(format, Unit.OWN).band(band.edges());
      PaymentWords payments = new PaymentWords(view);
      add(
          DerivationStep.says(
                  Kind.REMEDY,
                  view.text("derivation.total.points.band"),
                  view.text("derivation.total.points.says", words, edges),
                  payments.paid(band.pays(), Fraction.ONE))
              .under(clause("points.bands")));
      add(
          rounded(
              view.text("derivation.total.points.credit"),
              arithmetic(band.pays(), points),
              points.ceiling().amount(),
              points.amount()));
    }

    private String arithmetic(Payment payment, PointsCredit points) {
      CeilingWords words = new CeilingWords(view);
      if (payment instanceof Payment.Percent percent) {
        return words.percent(percent.percent(), points.ceiling());
      }
      return payment instanceof Payment.Time time
          ? words.ofTime(time.time(), points.ceiling())
          : view.amount(points.ceiling().amount());
    }

    private void together(PointsCredit points) {
      String credits = format.money(period.credits().amount());
      String sum = credits + view.text("derivation.plus") + format.money(points.amount());
      add(
          DerivationStep.sum(
              Kind.COMBINED,
              view.text("derivation.total.with-points"),
              sum,
              view.money(period.sum())));
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
                  view.text("derivation.total.rounded"),
                  view.amount(exact),
                  exact,
                  period.amount()));
    }

    private DerivationStep rounded(String label, String calculation, Fraction exact, Money amount) {
      String full =
          exact.equals(amount.toFraction())
              ? calculation
              : view.text(
                  "derivation.total.rounded.says",
                  calculation,
                  view.text("rounding." + RoundingRule.HALF_UP.word()));
      return DerivationStep.sum(Kind.COMBINED, label, full, view.money(amount));
    }

    private String points(Fraction number) {
      return new PaymentWords(view).one(new Payment.Points(number));
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

  private static String wordOf(CombinedCredit.Group group) {
    return group.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
