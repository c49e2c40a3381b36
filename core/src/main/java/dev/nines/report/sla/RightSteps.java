package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.credit.ClaimDate;
import dev.nines.credit.EscalationResult;
import dev.nines.credit.EscalationResult.Stretch;
import dev.nines.credit.PeriodFigure;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps that say which rights the history of a promise gives, and why. */
final class RightSteps {

  private final PromiseView view;

  RightSteps(PromiseView view) {
    this.view = view;
  }

  List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>();
    Set<List<Object>> said = new HashSet<>();
    List<EscalationResult> rights = view.result().rights();
    for (int i = 0; i < rights.size(); i++) {
      Clause clause = view.clause("escalation", i);
      for (Stretch stretch : rights.get(i).stretches()) {
        figures(stretch, clause, said).stream()
            .map(step -> step.as(Kind.RIGHT).asDetail(true))
            .forEach(steps::add);
      }
      steps.add(step(rights.get(i), i));
    }
    return steps;
  }

  /** Returns the rights alone, without how their figures follow. */
  List<DerivationStep> rights() {
    return steps().stream().filter(step -> !step.detail()).toList();
  }

  // how the figure of a period follows, said once; that of the reported one stands above
  private List<DerivationStep> figures(Stretch stretch, Clause clause, Set<List<Object>> said) {
    if (isCountInWindow(stretch)) {
      return outages(stretch, clause);
    }
    List<DerivationStep> steps = new ArrayList<>();
    for (PeriodFigure figure : stretch.figures()) {
      List<Object> key =
          List.of(figure.period(), figure.value().figure(), stretch.terms().lasting());
      if (!isAbove(stretch, figure) && said.add(key)) {
        steps.addAll(steps(figure, clause));
      }
    }
    boolean mean = stretch.figures().size() > 1 && stretch.value().isPresent();
    if (mean && stretch.value().get().unit() == Unit.PERCENT && !isAllAbove(stretch)) {
      steps.add(meanOf(stretch));
    }
    return steps;
  }

  // a figure that is not the promised one follows from the right alone
  private List<DerivationStep> steps(PeriodFigure figure, Clause clause) {
    boolean promised = figure.value().figure().equals(figure.promise().indicator().is());
    return new EarlierSteps(view.of(figure), figure)
        .steps().stream()
            .map(step -> promised || step.kind() != Kind.FIGURE ? step : step.under(clause))
            .toList();
  }

  private static boolean isCountInWindow(Stretch stretch) {
    return stretch.terms().inAny().isPresent()
        && stretch.terms().figure().equals(Optional.of(Figure.Named.OUTAGES));
  }

  // each outage as long as it happened, and how many there are in the window
  private List<DerivationStep> outages(Stretch stretch, Clause clause) {
    List<DerivationStep> steps = new ArrayList<>();
    for (Outage outage : stretch.outages()) {
      Fraction length = Seconds.of(outage.span().length());
      String calculation =
          view.text("derivation.outage", view.format().span(outage.span()), view.inMinutes(length));
      steps.add(
          DerivationStep.sum(Kind.RIGHT, title(outage), calculation, view.seconds(length))
              .under(clause)
              .from(outage.facts()));
    }
    stretch.value().map(value -> count(stretch, value).under(clause)).ifPresent(steps::add);
    return steps;
  }

  private DerivationStep count(Stretch stretch, FigureValue value) {
    String words = view.format().count("derivation.figure.outages", stretch.outages().size());
    String label = view.text("derivation.of-service", view.name(value.figure()), nameOf(stretch));
    return DerivationStep.sum(Kind.RIGHT, label, words, view.exact(value));
  }

  private boolean isAbove(Stretch stretch, PeriodFigure figure) {
    boolean own =
        figure.period().equals(view.result().period())
            || view.result().averaged().stream()
                .anyMatch(averaged -> averaged.period().equals(figure.period()));
    return own
        && stretch.terms().lasting().isEmpty()
        && figure.value().figure().equals(view.promise().indicator().is());
  }

  private boolean isAllAbove(Stretch stretch) {
    return stretch.span().equals(view.result().period())
        && stretch.figures().stream().allMatch(figure -> isAbove(stretch, figure));
  }

  private DerivationStep meanOf(Stretch stretch) {
    DerivationStep mean = FigureSteps.mean(view, stretch.figures(), stretch.value().orElseThrow());
    return mean.called(view.text("derivation.of-service", mean.label(), nameOf(stretch)));
  }

  private String nameOf(Stretch stretch) {
    return PeriodName.of(stretch.span(), view.contract().zone(), view.format());
  }

  private DerivationStep step(EscalationResult right, int number) {
    Escalation terms = right.terms();
    String found = view.text("right.says", condition(terms), found(right));
    String counted =
        right.terms().periods().isEmpty()
            ? found
            : view.text("right.counting", found, view.format().number(right.counting()));
    List<Provenance> facts =
        right.triggers().stream()
            .flatMap(stretch -> stretch.outages().stream())
            .flatMap(outage -> outage.facts().stream())
            .distinct()
            .toList();
    return DerivationStep.says(
            Kind.RIGHT,
            view.text("right.label", terms.right()),
            withNotice(counted, right),
            result(right))
        .under(view.clause("escalation", number))
        .from(facts);
  }

  // "30 days from the end of the period, 1 August 2025, 00:00 CDT; last full day Saturday ..."
  private String withNotice(String text, EscalationResult right) {
    if (right.exercise().isEmpty() || right.terms().notice().isEmpty()) {
      return text;
    }
    ClaimDate last = right.exercise().get(right.exercise().size() - 1);
    String words = new TimeWords(view).deadline(right.terms().notice().get());
    return view.text("right.notice", text, ClaimSteps.counted(view, words, last));
  }

  // "Uptime below 98.5 % in 2 of 2 periods"
  private String condition(Escalation terms) {
    String figure =
        terms
            .figure()
            .map(f -> view.text("right.figure", figureName(terms), edges(terms)))
            .orElseGet(() -> view.text("right.target-missed"));
    String lasting =
        terms
            .lasting()
            .map(edges -> view.text("right.lasting", figure, words(Unit.SECONDS, edges)))
            .orElse(figure);
    return terms
        .inAny()
        .map(length -> view.text("right.in-any", lasting, new TimeWords(view).amount(length)))
        .orElseGet(() -> inPeriods(lasting, terms.periods()));
  }

  private String inPeriods(String figure, Optional<Escalation.OfPeriods> periods) {
    return periods
        .map(
            p ->
                view.text(
                    "right.in-periods",
                    figure,
                    view.format().number(p.count()),
                    view.format().number(p.of())))
        .orElseGet(() -> view.text("right.in-period", figure));
  }

  private String figureName(Escalation terms) {
    return view.text("figure." + terms.figure().orElseThrow().word());
  }

  private String edges(Escalation terms) {
    FigureUnit unit = FigureUnit.of(terms.figure().orElseThrow(), view.promise().observe().what());
    return words(unit == FigureUnit.PERCENT ? Unit.PERCENT : Unit.OWN, terms.edges().orElseThrow());
  }

  private String words(Unit unit, Edges edges) {
    return new EdgeWords(view.format(), unit).band(edges);
  }

  // "February 2025: 98.51 %, March 2025: 98.65 %"
  private String found(EscalationResult right) {
    return view.format().list(right.stretches().stream().map(this::stretch).toList());
  }

  private String stretch(Stretch stretch) {
    String name = nameOf(stretch);
    String value =
        stretch
            .value()
            .map(v -> view.exact(v.compared(), v.unit()).text())
            .orElseGet(() -> view.text("derivation.none"));
    String outages =
        view.format().list(stretch.outages().stream().map(this::title).distinct().toList());
    String words =
        stretch.counts() && !outages.isEmpty()
            ? view.text("right.stretch.outages", name, value, outages)
            : view.text("right.stretch", name, value);
    return isByOtherEdges(stretch)
        ? view.text("right.stretch.edges", words, edgesOf(stretch))
        : words;
  }

  // an earlier version of the contract can have the same right at another edge
  private boolean isByOtherEdges(Stretch stretch) {
    return view.result().rights().stream().noneMatch(r -> r.terms().equals(stretch.terms()))
        && stretch.terms().edges().isPresent();
  }

  private String edgesOf(Stretch stretch) {
    return edges(stretch.terms());
  }

  private String title(Outage outage) {
    return view.titleOf(outage);
  }

  private Cell result(EscalationResult right) {
    if (!right.given()) {
      return Cell.of(view.text("right.not-given"));
    }
    List<ClaimDate> dates = right.exercise();
    if (dates.isEmpty()) {
      return Cell.of(view.text("right.given"));
    }
    ClaimDate last = dates.get(dates.size() - 1);
    String until = view.contractFormat().deadline(last.until());
    return Cells.moment(view.text("right.given.until", until), last.until());
  }
}
