package dev.nines.report.sla;

import java.util.ArrayList;
import java.util.List;

/** The terms of a promise, in the order in which they take effect. */
final class Terms {

  private Terms() {}

  /** Returns every term of a promise that touches one of its figures, defaults included. */
  static List<Term> of(PromiseView view, List<PromiseView> all) {
    List<Term> terms = new ArrayList<>();
    terms.addAll(new ClockTerms(view).terms());
    terms.addAll(new ImpactTerms(view, all).terms());
    terms.addAll(new FigureTerms(view).terms());
    terms.addAll(new CreditTerms(view).terms());
    return terms;
  }
}
