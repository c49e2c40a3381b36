package dev.nines.report.sla;

import dev.nines.contract.Observe;
import dev.nines.contract.Observe.SoftStates;
import dev.nines.contract.Observe.StaleAfter;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The terms that say how monitoring series are read; none where the data have no such series. */
final class SeriesTerms {

  private final PromiseView view;

  SeriesTerms(PromiseView view) {
    this.view = Objects.requireNonNull(view, "view");
  }

  List<Term> terms() {
    Observe terms = view.promise().observe();
    List<StateSeries> series = view.facts().series();
    List<Term> list = new ArrayList<>();
    if (series.stream().anyMatch(s -> s.kind() == StateSeries.Kind.SAMPLES)) {
      list.add(term("stale", "observe.stale-after", stale(terms.staleAfter())));
    }
    if (series.stream().anyMatch(s -> s.samples().stream().anyMatch(StateSample::soft))) {
      list.add(term("soft", "observe.soft-states", soft(terms.softStates())));
    }
    return list;
  }

  private Term term(String name, String path, String text) {
    return new Term(view.text("term." + name), text, view.clause(path));
  }

  private String stale(StaleAfter rule) {
    if (rule instanceof StaleAfter.Times times) {
      return view.text("term.stale.times", view.format().number(times.factor()));
    }
    return rule instanceof StaleAfter.Fixed fixed
        ? view.text("term.stale.fixed", view.format().length(fixed.length()))
        : view.text("term.stale.never");
  }

  private String soft(SoftStates rule) {
    return view.text(
        switch (rule) {
          case WHEN_CONFIRMED -> "term.soft.when-confirmed";
          case IGNORED -> "term.soft.ignored";
          case COUNTED -> "term.soft.counted";
        });
  }
}
