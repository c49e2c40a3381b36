package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.FigureUnit;
import dev.nines.credit.ClaimDate;
import dev.nines.credit.EscalationResult;
import dev.nines.credit.EscalationResult.Stretch;
import dev.nines.downtime.Outage;
import dev.nines.model.Provenance;
import dev.nines.report.Cell;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.Unit;
import java.util.List;
import java.util.Optional;

/** The steps that say which rights the history of a promise gives, and why. */
final class RightSteps {

  private final PromiseView view;

  RightSteps(PromiseView view) {
    this.view = view;
  }

  List<DerivationStep> steps() {
    return view.result().rights().stream().map(this::step).toList();
  }

  private DerivationStep step(EscalationResult right) {
    Escalation terms = right.terms();
    String sentence = view.text("right.says", condition(terms), found(right));
    List<Provenance> facts =
        right.triggers().stream()
            .flatMap(stretch -> stretch.outages().stream())
            .flatMap(outage -> outage.facts().stream())
            .distinct()
            .toList();
    return DerivationStep.says(
            Kind.RIGHT, view.text("right.label", terms.right()), sentence, result(right))
        .under(view.clause("escalation"))
        .from(facts);
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
    String name = PeriodName.of(stretch.span(), view.contract().zone(), view.format());
    String value =
        stretch
            .value()
            .map(v -> view.exact(v.compared(), v.unit()).text())
            .orElseGet(() -> view.text("derivation.none"));
    String outages =
        view.format().list(stretch.outages().stream().map(this::title).distinct().toList());
    return stretch.counts() && !outages.isEmpty()
        ? view.text("right.stretch.outages", name, value, outages)
        : view.text("right.stretch", name, value);
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
