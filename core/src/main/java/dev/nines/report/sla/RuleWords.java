package dev.nines.report.sla;

import dev.nines.contract.Qualify;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says the rules that take impact as a contract has them, in a few words. */
final class RuleWords {

  private final PromiseView view;
  private final Qualify terms;

  RuleWords(PromiseView view) {
    this.view = view;
    this.terms = view.promise().qualify();
  }

  /** Returns the rule as the label of a row; it says so where the contract has none. */
  String label(Taken rule) {
    return switch (rule) {
      case MINIMUM -> minimum();
      case MAINTENANCE ->
          orNone("maintenance", terms.maintenance() instanceof Qualify.Maintenance.Counts);
      case CAUSE -> causes();
      case SERVICE_HOURS ->
          orNone("service-hours", terms.serviceHours() instanceof Qualify.ServiceHours.Always);
      case PART_PERIOD -> view.text("rule.part-period");
      case SLOT -> view.text("rule.slot");
      case WEIGHT -> view.text("rule.weight");
    };
  }

  private String orNone(String rule, boolean none) {
    return view.text("rule." + rule + (none ? ".none" : ""));
  }

  private String minimum() {
    Optional<Qualify.Minimum> minimum = terms.minimum();
    if (minimum.isEmpty()) {
      return view.text("rule.minimum.none");
    }
    String length = view.format().length(minimum.get().length());
    if (minimum.get().excess()) {
      return view.text("rule.minimum.excess", length);
    }
    return view.text(
        minimum.get().included() ? "rule.minimum.at-least" : "rule.minimum.above", length);
  }

  private String causes() {
    return terms.causesExcluded().isEmpty()
        ? view.text("rule.cause.none")
        : view.text("rule.cause", causeList(view, terms.causesExcluded()));
  }

  /** Returns causes in words; a word of the contract's own as it stands. */
  static String causeList(PromiseView view, Set<String> causes) {
    List<String> words =
        causes.stream()
            .map(c -> view.format().words().has("cause." + c) ? view.text("cause." + c) : c)
            .toList();
    return view.format().list(words);
  }
}
