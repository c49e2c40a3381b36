package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Over;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PeriodFigure;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Value;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.OutageFigures;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.RequestShare;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps from counted time to the promised figure, what is shown of it, and the verdict. */
final class FigureSteps {

  private final PromiseView view;
  private final PromiseResult result;
  private final ReportFormat format;

  FigureSteps(PromiseView view) {
    this.view = view;
    this.result = view.result();
    this.format = view.format();
  }

  List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>();
    if (result.indicator().isEmpty()) {
      steps.add(none());
    } else {
      FigureValue value = result.indicator().get();
      steps.addAll(result.averaged().isEmpty() ? ofPeriod(value) : averaged(value));
      view.promise().indicator().round().ifPresent(round -> steps.add(rounded(value, round)));
      if (value.unit() == Unit.PERCENT) {
        steps.add(shown(value));
      }
    }
    steps.add(verdict());
    return steps;
  }

  private List<DerivationStep> ofPeriod(FigureValue value) {
    if (SampleFigures.makes(figure())) {
      return new SampleSteps(view, value).steps();
    }
    return value.unit() == Unit.PERCENT ? ofShares(value) : ofTime(value);
  }

  /** Returns a calculation of a length of time with the seconds that it comes to. */
  static String inSeconds(PromiseView view, String calculation, FigureValue value) {
    return value.unit() == Unit.SECONDS
        ? view.text("derivation.figure.seconds", calculation, view.format().seconds(value.exact()))
        : calculation;
  }

  // the period's own figure as always, those of the periods before, and the mean of all
  private List<DerivationStep> averaged(FigureValue mean) {
    List<PeriodFigure> figures = result.averaged();
    PeriodFigure own = figures.get(figures.size() - 1);
    List<DerivationStep> steps = new ArrayList<>();
    for (PeriodFigure figure : figures.subList(0, figures.size() - 1)) {
      steps.addAll(new EarlierSteps(view.of(figure), figure).steps());
    }
    steps.addAll(ofPeriod(own.value()));
    steps.add(mean(view, figures, mean));
    return steps;
  }

  /** Returns the step to the mean of several periods' figures, each part of one by its length. */
  static DerivationStep mean(PromiseView view, List<PeriodFigure> figures, FigureValue mean) {
    String values =
        figures.stream()
            .map(figure -> weighted(view, figure))
            .collect(Collectors.joining(view.text("derivation.plus")));
    Fraction periods = Fraction.sum(figures.stream().map(PeriodFigure::weight).toList());
    String count = view.format().number(periods);
    return DerivationStep.sum(
            Kind.FIGURE,
            view.text("derivation.averaged", view.name(mean.figure()), count),
            view.text("derivation.figure.mean", values, count),
            view.exact(mean))
        .under(view.clause("indicator"));
  }

  private static String weighted(PromiseView view, PeriodFigure figure) {
    String value = view.exact(figure.value()).text();
    Fraction weight = figure.weight();
    return weight.equals(Fraction.ONE)
        ? value
        : view.text(
            "derivation.of-time",
            value,
            view.format().number(new BigDecimal(weight.numerator())),
            view.format().number(new BigDecimal(weight.denominator())));
  }

  private DerivationStep none() {
    boolean outages = figure() == Figure.Named.EACH_OUTAGE;
    return DerivationStep.says(
            Kind.FIGURE,
            name(),
            view.text(outages ? "derivation.figure.no-outage" : "derivation.figure.nothing"),
            Cell.of(view.text("derivation.none")))
        .under(view.clause("indicator"));
  }

  private Figure figure() {
    return view.promise().indicator().is();
  }

  private String name() {
    return view.name(figure());
  }

  private List<DerivationStep> ofShares(FigureValue value) {
    List<DerivationStep> steps = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    List<MemberLedger> members = result.members();
    for (int i = 0; i < members.size(); i++) {
      MemberLedger member = members.get(i);
      String label = members.size() == 1 ? name() : view.ofMember(name(), member);
      Optional<RequestShare> requests = result.observed().get(i).requests();
      Optional<Ratio> ratio =
          requests.isPresent() ? requests.get().ratio().map(this::promised) : ofTime(member);
      ratio.ifPresent(
          own -> {
            ratios.add(own);
            steps.addAll(share(label, member, requests, own));
          });
    }
    if (members.size() > 1) {
      steps.add(new CombinedSteps(view, value).ofShares(ratios));
    }
    return steps;
  }

  private Ratio promised(Ratio good) {
    return isUptime() ? good : good.rest();
  }

  private Optional<Ratio> ofTime(MemberLedger member) {
    TimeTotals totals = member.uptime().totals();
    Fraction part = isUptime() ? totals.denominator().minus(totals.counted()) : totals.counted();
    return totals.denominator().isPositive()
        ? Optional.of(new Ratio(part, totals.denominator()))
        : Optional.empty();
  }

  private boolean isUptime() {
    return figure() == Figure.Named.UPTIME;
  }

  private List<DerivationStep> share(
      String label, MemberLedger member, Optional<RequestShare> requests, Ratio ratio) {
    Cell exact = view.share(ratio.toPercent());
    return requests.isPresent()
        ? new RequestSteps(view, member, requests.get()).steps(label, exact)
        : List.of(share(label, member.uptime().totals(), exact));
  }

  private DerivationStep share(String label, TimeTotals totals, Cell exact) {
    return share(view, isUptime(), label, totals, exact);
  }

  /** Returns the step from counted time to a share of the whole. */
  static DerivationStep share(
      PromiseView view, boolean uptime, String label, TimeTotals totals, Cell exact) {
    ReportFormat format = view.format();
    String whole = format.number(totals.denominator());
    String counted = format.number(totals.counted());
    String up = format.number(totals.denominator().minus(totals.counted()));
    String calculation =
        uptime
            ? view.text("derivation.figure.uptime", whole, counted, up)
            : view.text("derivation.figure.share", counted, whole);
    return DerivationStep.sum(Kind.FIGURE, label, calculation, exact)
        .under(view.clause("indicator"));
  }

  private List<DerivationStep> ofTime(FigureValue value) {
    List<MemberLedger> members = result.members();
    if (members.size() == 1 || figure() == Figure.Named.EACH_OUTAGE) {
      return List.of(ofTime(name(), result.outages(), value));
    }
    List<DerivationStep> steps = new ArrayList<>();
    List<Fraction> figures = new ArrayList<>();
    for (MemberLedger member : members) {
      FigureValue own = OutageFigures.of(member::ledger, member.uptime()).values(figure()).get(0);
      figures.add(own.exact());
      steps.add(ofTime(view.ofMember(name(), member), member.ledger().outages(), own));
    }
    boolean greatest =
        figure() == Figure.Named.LONGEST_OUTAGE
            || view.promise().over().outermost() instanceof Over.Worst;
    steps.add(new CombinedSteps(view, value).ofAmounts(figures, greatest));
    return steps;
  }

  private DerivationStep ofTime(String label, List<Outage> all, FigureValue value) {
    int outages = (int) all.stream().filter(o -> o.counted().isPositive()).count();
    String words = format.count("derivation.figure." + figure().word(), outages);
    return DerivationStep.sum(Kind.FIGURE, label, inSeconds(view, words, value), view.exact(value))
        .under(view.clause("indicator"));
  }

  private DerivationStep rounded(FigureValue value, Indicator.Rounding round) {
    String step = view.exact(round.to(), value.unit()).text();
    return DerivationStep.says(
            Kind.FIGURE,
            view.text("derivation.rounded"),
            view.text("derivation.rounded.says", step, roundingWords(round.mode().word())),
            view.exact(value.compared(), value.unit()))
        .under(view.clause("indicator"));
  }

  private String roundingWords(String word) {
    return view.text("rounding." + word);
  }

  private DerivationStep shown(FigureValue value) {
    BigDecimal shown = result.shown().orElseThrow();
    int comparison = Fraction.of(shown).compareTo(value.compared());
    String key = comparison == 0 ? "exact" : comparison < 0 ? "cut" : "cut-up";
    Cell cell = Cell.of(format.percent(shown), share(Fraction.of(shown)));
    return DerivationStep.says(
        Kind.SHOWN,
        view.text("derivation.shown"),
        format.count("derivation.shown." + key, shown.scale()),
        cell);
  }

  private static Value share(Fraction percent) {
    return new Value.Share(percent.dividedBy(Fraction.HUNDRED));
  }

  private DerivationStep verdict() {
    return DerivationStep.says(
            Kind.VERDICT,
            view.text("derivation.verdict"),
            verdictSentence(),
            new VerdictWords(view).inWord())
        .under(view.clause("target"));
  }

  private String verdictSentence() {
    if (new VerdictWords(view).isJudged() && result.indicator().isPresent()) {
      FigureValue value = result.indicator().get();
      Edges target = view.promise().target().orElseThrow();
      String shown = view.exact(value.compared(), value.unit()).text();
      String standing =
          new EdgeWords(format, value.unit()).standing(shown, value.compared(), target);
      String how = view.promise().indicator().round().isPresent() ? "rounded" : "exact";
      return view.text("derivation.verdict." + how, standing);
    }
    return new VerdictWords(view).sentence();
  }
}
