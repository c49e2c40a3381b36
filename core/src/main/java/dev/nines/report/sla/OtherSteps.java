package dev.nines.report.sla;

import dev.nines.report.sla.DerivationStep.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The chain of another result of a promise as far as it differs from the one that is explained: a
 * line that says the same is not repeated, but the figure and the credit always stand.
 */
final class OtherSteps {

  private static final Set<Kind> ALWAYS = Set.of(Kind.FIGURE, Kind.CREDIT);

  private final Set<List<String>> known = new HashSet<>();
  private final List<DerivationStep> others;

  OtherSteps(PromiseView real, PromiseView other) {
    Derivation.of(real).steps().forEach(step -> known.add(said(step)));
    this.others = Derivation.of(other).steps();
  }

  List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      if (isLast(i) || !known.contains(said(others.get(i)))) {
        steps.add(others.get(i));
      }
    }
    return steps;
  }

  // whether it is the last of a kind that is never left out
  private boolean isLast(int index) {
    Kind kind = others.get(index).kind();
    return ALWAYS.contains(kind)
        && others.subList(index + 1, others.size()).stream().noneMatch(s -> s.kind() == kind);
  }

  private static List<String> said(DerivationStep step) {
    return List.of(step.label(), step.calculation(), step.result().text());
  }
}
