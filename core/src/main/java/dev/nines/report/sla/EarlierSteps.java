package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PeriodFigure;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.OutageFigures;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;

/** The steps to the figure of another period that a mean or a right looks at. */
final class EarlierSteps {

  private final PromiseView view;
  private final PeriodFigure figure;
  private final FigureValue value;
  private final String period;

  /**
   * Takes the figure.
   *
   * @param view the words of its own version of the contract
   */
  EarlierSteps(PromiseView view, PeriodFigure figure) {
    this.view = view;
    this.figure = figure;
    this.value = figure.value();
    this.period = PeriodName.of(figure.period(), view.contract().zone(), view.format());
  }

  List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>(new DowntimeSteps(view).earlier(figure));
    steps.addAll(figures());
    return steps;
  }

  private List<DerivationStep> figures() {
    if (!view.isOfTimeDown()) {
      return List.of(other());
    }
    return isShare() ? shares() : amounts();
  }

  private boolean isShare() {
    return value.unit() == Unit.PERCENT;
  }

  private boolean isUptime() {
    return value.figure() == Figure.Named.UPTIME;
  }

  private String name() {
    return view.name(value.figure());
  }

  private String inPeriod(String label) {
    return view.text("derivation.of-service", label, period);
  }

  private String label(MemberLedger member) {
    return inPeriod(figure.members().size() == 1 ? name() : view.ofMember(name(), member));
  }

  private List<DerivationStep> shares() {
    List<DerivationStep> steps = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    for (MemberLedger member : figure.members()) {
      member
          .uptime()
          .ratio()
          .map(ratio -> isUptime() ? ratio : ratio.rest())
          .ifPresent(
              ratio -> {
                ratios.add(ratio);
                steps.add(
                    FigureSteps.share(
                        view,
                        isUptime(),
                        label(member),
                        member.uptime().totals(),
                        view.share(ratio.toPercent())));
              });
    }
    if (figure.members().size() > 1) {
      steps.add(combined(new CombinedSteps(view, value).ofShares(ratios)));
    }
    return steps;
  }

  private DerivationStep combined(DerivationStep step) {
    return step.called(inPeriod(step.label()));
  }

  private List<DerivationStep> amounts() {
    if (figure.members().size() == 1 || value.figure() == Figure.Named.EACH_OUTAGE) {
      return List.of(amount(inPeriod(name()), view.result().outages(), value));
    }
    List<DerivationStep> steps = new ArrayList<>();
    List<Fraction> each = new ArrayList<>();
    for (MemberLedger member : figure.members()) {
      FigureValue own =
          OutageFigures.of(member::ledger, member.uptime()).values(value.figure()).get(0);
      each.add(own.exact());
      steps.add(amount(label(member), member.ledger().outages(), own));
    }
    boolean greatest =
        value.figure() == Figure.Named.LONGEST_OUTAGE
            || view.promise().over().outermost() instanceof Over.Worst;
    steps.add(combined(new CombinedSteps(view, value).ofAmounts(each, greatest)));
    return steps;
  }

  private DerivationStep amount(String label, List<Outage> all, FigureValue own) {
    int outages = (int) all.stream().filter(o -> o.counted().isPositive()).count();
    String words = view.format().count("derivation.figure." + value.figure().word(), outages);
    return DerivationStep.sum(
            Kind.FIGURE, label, FigureSteps.inSeconds(view, words, own), view.exact(own))
        .under(view.clause("indicator"));
  }

  // requests and values of an earlier period are not listed again
  private DerivationStep other() {
    return value
        .ratio()
        .map(
            ratio ->
                DerivationStep.sum(
                    Kind.FIGURE,
                    inPeriod(name()),
                    view.text(
                        "derivation.figure.share",
                        view.format().number(ratio.numerator()),
                        view.format().number(ratio.denominator())),
                    view.exact(value)))
        .orElseGet(
            () ->
                DerivationStep.says(
                    Kind.FIGURE,
                    inPeriod(name()),
                    view.text("derivation.averaged.earlier"),
                    view.exact(value)))
        .under(view.clause("indicator"));
  }
}
