package dev.nines.report.sla;

import dev.nines.contract.Payment;
import dev.nines.contract.Remedy;
import dev.nines.credit.PeriodTotal;
import dev.nines.credit.PointsCredit;
import dev.nines.money.Fraction;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;

/** The steps from the points of the promises to what they pay together, in one period. */
final class PointSteps {

  private final PromiseView view;
  private final PeriodTotal period;
  private final PointsCredit points;
  private final List<DerivationStep> steps = new ArrayList<>();

  PointSteps(PromiseView view, PeriodTotal period, PointsCredit points) {
    this.view = view;
    this.period = period;
    this.points = points;
  }

  List<DerivationStep> steps() {
    if (!points.givers().isEmpty()) {
      steps.add(sum());
    }
    points.band().ifPresent(this::band);
    if (points.band().isEmpty()) {
      String none = view.text("derivation.total.points.none", words());
      steps.add(
          DerivationStep.says(Kind.COMBINED, credit(), none, view.money(points.amount()))
              .under(clause("points")));
    }
    steps.add(together());
    return steps;
  }

  private DerivationStep sum() {
    List<String> givers =
        points.givers().stream()
            .map(
                r ->
                    view.text(
                        "derivation.total.part",
                        TotalSteps.name(view, r),
                        view.format().number(r.credit().points())))
            .toList();
    return DerivationStep.sum(
            Kind.COMBINED,
            view.text("derivation.total.points"),
            String.join(view.text("derivation.plus"), givers),
            Cells.number(words(), points.points()))
        .under(clause("points"));
  }

  private void band(Remedy.Band band) {
    String edges = new EdgeWords(view.format(), Unit.OWN).band(band.edges());
    steps.add(
        DerivationStep.says(
                Kind.REMEDY,
                view.text("derivation.total.points.band"),
                view.text("derivation.total.points.says", words(), edges),
                new PaymentWords(view).paid(band.pays(), Fraction.ONE))
            .under(clause("points.bands")));
    steps.addAll(new TotalBaseSteps(view).ofPoints(points, clause("points.base")));
    steps.add(
        TotalSteps.rounded(
            view,
            credit(),
            new TotalSteps.Rounding(
                arithmetic(band.pays()), points.ceiling().amount(), points.amount())));
  }

  private String arithmetic(Payment payment) {
    CeilingWords words = new CeilingWords(view);
    if (payment instanceof Payment.Percent percent) {
      return words.percent(percent.percent(), points.ceiling());
    }
    return payment instanceof Payment.Time time
        ? words.ofTime(time.time(), points.ceiling())
        : view.amount(points.ceiling().amount());
  }

  private DerivationStep together() {
    String credits = view.format().money(period.credits().amount());
    String sum = credits + view.text("derivation.plus") + view.format().money(points.amount());
    return DerivationStep.sum(
        Kind.COMBINED, view.text("derivation.total.with-points"), sum, view.money(period.sum()));
  }

  private String credit() {
    return view.text("derivation.total.points.credit");
  }

  private String words() {
    return new PaymentWords(view).one(new Payment.Points(points.points()));
  }

  private Clause clause(String path) {
    return Clause.of(period.contract().text(), path);
  }
}
