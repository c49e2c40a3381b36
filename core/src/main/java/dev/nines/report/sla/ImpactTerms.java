package dev.nines.report.sla;

import dev.nines.contract.Observe;
import dev.nines.contract.Observe.Weights;
import dev.nines.contract.Qualify;
import dev.nines.contract.Qualify.Maintenance;
import dev.nines.contract.Qualify.UnknownTime;
import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The terms that say which impact counts, and how heavily. */
final class ImpactTerms {

  /** The level that says of itself that it is no impact. */
  private static final String NO_IMPACT = "none";

  private final PromiseView view;
  private final List<PromiseView> all;
  private final Qualify terms;
  private final ReportFormat format;

  /**
   * Makes the terms of a promise.
   *
   * @param all its results in the report, of which some may have unknown time
   */
  ImpactTerms(PromiseView view, List<PromiseView> all) {
    this.view = view;
    this.all = List.copyOf(all);
    this.terms = view.promise().qualify();
    this.format = view.format();
  }

  List<Term> terms() {
    List<Term> list = new ArrayList<>();
    if (view.promise().observe().what() instanceof Observe.Outages outages) {
      list.addAll(impact(outages));
    }
    new ObservedTerms(view).term().ifPresent(list::add);
    list.addAll(new SeriesTerms(view).terms());
    list.add(term("minimum", "qualify.minimum", minimum()));
    list.add(term("maintenance", "qualify.maintenance", maintenance()));
    list.add(term("causes", "qualify.causes-excluded", causes()));
    list.add(term("unknown", "qualify.unknown-time", unknown()));
    return list;
  }

  private Term term(String name, String path, String text) {
    return new Term(view.text("term." + name), text, view.clause(path));
  }

  private List<Term> impact(Observe.Outages outages) {
    List<Term> list = new ArrayList<>();
    list.add(term("down", "observe.outages.weights", down(outages.weights())));
    MarkWords marks = new MarkWords(view);
    if (!outages.from().isEmpty() || !outages.to().isEmpty()) {
      String from = marks.of(outages.from(), "impact-start");
      String to = marks.of(outages.to(), "impact-end");
      list.add(term("ends", "observe.outages", view.text("term.ends.says", from, to)));
    }
    if (view.facts().incidents().stream().anyMatch(i -> !i.waiting().isEmpty())) {
      String key = outages.waitingCounts() ? "term.waiting.counts" : "term.waiting.excluded";
      list.add(term("waiting", "observe.outages.waiting", view.text(key)));
    }
    return list;
  }

  private String down(Weights weights) {
    if (!(weights instanceof Weights.ByLevel byLevel)) {
      return view.text("term.down.affected");
    }
    Map<String, Fraction> levels = new TreeMap<>(Weights.USUAL);
    levels.putAll(byLevel.weights());
    Map<Fraction, List<String>> byWeight = new TreeMap<>(Comparator.reverseOrder());
    levels.remove(NO_IMPACT);
    levels.forEach(
        (level, weight) ->
            byWeight
                .computeIfAbsent(weight, key -> new ArrayList<>())
                .add(LevelWords.of(level, format)));
    List<String> sentences = new ArrayList<>();
    byWeight.forEach((weight, names) -> sentences.add(sentence(weight, names)));
    return String.join(" ", sentences);
  }

  private String sentence(Fraction weight, List<String> levels) {
    String names = format.list(levels);
    if (weight.equals(Fraction.ONE)) {
      return view.text("term.down.full", names);
    }
    return weight.isZero()
        ? view.text("term.down.none", names)
        : view.text("term.down.part", names, format.percent(weight.times(Fraction.HUNDRED)));
  }

  private String minimum() {
    if (terms.minimum().isEmpty()) {
      return view.text("term.minimum.none");
    }
    Qualify.Minimum minimum = terms.minimum().get();
    String length = format.length(minimum.length());
    String edge = minimum.included() ? "at-least" : "above";
    String counts = view.text("term.minimum." + edge, length);
    String what =
        view.text(minimum.excess() ? "term.minimum.excess" : "term.minimum.whole", length);
    String joins = minimum.joins() ? "" : view.text("term.minimum.joins-not");
    return counts + what + joins;
  }

  private String maintenance() {
    if (terms.maintenance() instanceof Maintenance.Rules rules) {
      List<String> sentences =
          rules.rules().stream().map(new MaintenanceWords(view)::sentence).toList();
      return String.join(" ", sentences) + view.text("term.maintenance.rest");
    }
    return view.text(
        terms.maintenance() instanceof Maintenance.Excluded
            ? "term.maintenance.excluded"
            : "term.maintenance.counts");
  }

  private String causes() {
    return terms.causesExcluded().isEmpty()
        ? view.text("term.causes.none")
        : view.text(
            "term.causes.says",
            Sentences.capital(RuleWords.causeList(view, terms.causesExcluded())));
  }

  private String unknown() {
    boolean none = all.stream().allMatch(v -> v.result().totals().unknown().isZero());
    return unknown(terms.unknownTime()) + (none ? view.text("term.unknown.was-none") : "");
  }

  private String unknown(UnknownTime rule) {
    if (rule instanceof UnknownTime.Carry carry) {
      return view.text("term.unknown.carry", format.length(carry.length()), unknown(carry.then()));
    }
    if (rule instanceof UnknownTime.Down) {
      return view.text("term.unknown.down");
    }
    return view.text(
        rule instanceof UnknownTime.Removed ? "term.unknown.removed" : "term.unknown.up");
  }
}
