package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PeriodFigure;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Value;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    if (SampleFigures.makes(figure()) && value.unit() != Unit.PERCENT) {
      return new SampleSteps(view, value).steps();
    }
    return value.unit() == Unit.PERCENT ? ofShares(value) : List.of(ofTime(value));
  }

  // the period's own figure as always, those of the periods before, and the mean of all
  private List<DerivationStep> averaged(FigureValue mean) {
    List<PeriodFigure> figures = result.averaged();
    PeriodFigure own = figures.get(figures.size() - 1);
    List<DerivationStep> steps = new ArrayList<>();
    figures.subList(0, figures.size() - 1).forEach(figure -> steps.add(earlier(figure)));
    steps.addAll(ofPeriod(own.value()));
    List<String> values = figures.stream().map(f -> view.exact(f.value()).text()).toList();
    String sum = String.join(view.text("derivation.plus"), values);
    steps.add(
        DerivationStep.sum(
                Kind.FIGURE,
                view.text("derivation.averaged", name(), format.number(figures.size())),
                view.text("derivation.figure.mean", sum, format.number(figures.size())),
                view.exact(mean))
            .under(view.clause("indicator")));
    return steps;
  }

  private DerivationStep earlier(PeriodFigure figure) {
    String period = PeriodName.of(figure.period(), view.contract().zone(), format);
    String label = view.text("derivation.of-service", name(), period);
    Cell exact = view.exact(figure.value());
    return figure
        .value()
        .ratio()
        .map(ratio -> quotient(label, ratio, exact))
        .orElseGet(
            () ->
                DerivationStep.says(
                    Kind.FIGURE, label, view.text("derivation.averaged.earlier"), exact))
        .under(view.clause("indicator"));
  }

  private DerivationStep quotient(String label, Ratio ratio, Cell exact) {
    String part = format.number(ratio.numerator());
    String whole = format.number(ratio.denominator());
    String calculation = view.text("derivation.figure.share", part, whole);
    return DerivationStep.sum(Kind.FIGURE, label, calculation, exact);
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
    List<MemberLedger> members = result.members();
    if (!isOfTime()) {
      return List.of(shareOf(value));
    }
    if (members.size() == 1) {
      TimeTotals totals = members.get(0).uptime().totals();
      return List.of(share(name(), totals, value));
    }
    List<DerivationStep> steps = new ArrayList<>();
    for (MemberLedger member : members) {
      TimeTotals totals = member.uptime().totals();
      if (totals.denominator().isPositive()) {
        FigureValue own = share(totals);
        steps.add(share(view.labelOf("figure." + figure().word(), member), totals, own));
      }
    }
    steps.add(combined(value));
    return steps;
  }

  // requests and counts of values are divided from something else than this ledger
  private boolean isOfTime() {
    Observe.What what = view.promise().observe().what();
    return what instanceof Observe.Outages || what instanceof Observe.Slots;
  }

  private DerivationStep shareOf(FigureValue value) {
    Ratio ratio = value.ratio().orElseThrow().inWholeUnits();
    return quotient(name(), ratio, view.exact(value)).under(view.clause("indicator"));
  }

  private FigureValue share(TimeTotals totals) {
    Fraction part = isUptime() ? totals.denominator().minus(totals.counted()) : totals.counted();
    Ratio ratio = new Ratio(part, totals.denominator());
    return FigureValue.of(figure(), Unit.PERCENT, Optional.of(ratio), ratio.toPercent());
  }

  private boolean isUptime() {
    return figure() == Figure.Named.UPTIME;
  }

  private DerivationStep share(String label, TimeTotals totals, FigureValue value) {
    String whole = format.number(totals.denominator());
    String counted = format.number(totals.counted());
    String up = format.number(totals.denominator().minus(totals.counted()));
    String calculation =
        isUptime()
            ? view.text("derivation.figure.uptime", whole, counted, up)
            : view.text("derivation.figure.share", counted, whole);
    return DerivationStep.sum(Kind.FIGURE, label, calculation, view.exact(value))
        .under(view.clause("indicator"));
  }

  private DerivationStep combined(FigureValue value) {
    List<TimeTotals> totals =
        result.members().stream()
            .map(member -> member.uptime().totals())
            .filter(t -> t.denominator().isPositive())
            .toList();
    List<String> shares = totals.stream().map(t -> format.percent(share(t).exact())).toList();
    return DerivationStep.sum(Kind.FIGURE, name(), combination(totals, shares), view.exact(value))
        .under(view.clause("over"));
  }

  private String combination(List<TimeTotals> totals, List<String> shares) {
    Over over = view.promise().over().outermost();
    String plus = view.text("derivation.plus");
    if (over instanceof Over.Worst) {
      return view.text("derivation.figure.worst", format.list(shares));
    }
    if (over instanceof Over.Mean) {
      return view.text(
          "derivation.figure.mean", String.join(plus, shares), format.number(shares.size()));
    }
    List<String> parts =
        totals.stream()
            .map(t -> format.number(share(t).ratio().orElseThrow().numerator()))
            .toList();
    List<String> wholes = totals.stream().map(t -> format.number(t.denominator())).toList();
    return view.text(
        "derivation.figure.ratio", String.join(plus, parts), String.join(plus, wholes));
  }

  private DerivationStep ofTime(FigureValue value) {
    int outages = (int) result.outages().stream().filter(o -> o.counted().isPositive()).count();
    String key = "derivation.figure." + figure().word();
    return DerivationStep.sum(Kind.FIGURE, name(), format.count(key, outages), view.exact(value))
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
