package dev.nines.report.sla;

import dev.nines.contract.FigureUnit;
import dev.nines.contract.Indicator;
import dev.nines.contract.Promise;
import dev.nines.uptime.Unit;
import java.util.List;

/** The terms that say which figure is promised, how it is compared, and with what. */
final class FigureTerms {

  private final PromiseView view;
  private final Promise promise;

  FigureTerms(PromiseView view) {
    this.view = view;
    this.promise = view.promise();
  }

  List<Term> terms() {
    return List.of(
        new Term(view.text("term.figure"), figure(), view.clause("indicator")),
        new Term(view.text("term.target"), target(), Clause.of(promise.text(), "target")));
  }

  private String figure() {
    Indicator indicator = promise.indicator();
    String name = view.name(indicator.is());
    return indicator
        .round()
        .map(
            round ->
                view.text(
                    "term.figure.rounded",
                    name,
                    view.exact(round.to(), unit()).text(),
                    view.text("rounding." + round.mode().word())))
        .orElseGet(() -> view.text("term.figure.exact", name));
  }

  private Unit unit() {
    FigureUnit unit = FigureUnit.of(promise.indicator().is(), promise.observe().what());
    return unit == FigureUnit.PERCENT ? Unit.PERCENT : Unit.OWN;
  }

  private String target() {
    return promise
        .target()
        .map(target -> new EdgeWords(view.format(), unit()).promised(target))
        .map(words -> view.text("term.target.says", Sentences.capital(words)))
        .orElseGet(() -> view.text("term.target.none"));
  }
}
