package dev.nines.report.sla;

import dev.nines.model.Provenance;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says where a step stands: its clause, stated or default, and its facts. */
final class StepPlaces {

  /** Facts that are named where others name each; of more it says how many. */
  private static final int MOST = 5;

  /** What sums up stretches that have a line each, with their facts. */
  private static final Set<Kind> SUMS = Set.of(Kind.NOT_COUNTED, Kind.UNKNOWN);

  private final DerivationStep step;
  private final ReportFormat format;

  StepPlaces(DerivationStep step, ReportFormat format) {
    this.step = step;
    this.format = format;
  }

  /**
   * Returns the places, clause first; none for what follows from arithmetic alone. A step that sums
   * others up names the first of their facts.
   */
  List<String> places() {
    boolean sum = SUMS.contains(step.kind()) && !step.detail();
    return places(sum ? MOST : Integer.MAX_VALUE);
  }

  private List<String> places(int most) {
    List<String> places = new ArrayList<>();
    if (!step.clause().path().isEmpty()) {
      places.add(
          format.text("derivation.line.clause", step.clause().path(), step.clause().place(format)));
    }
    List<String> facts =
        step.facts().stream().map(Provenance::location).distinct().map(Object::toString).toList();
    facts.stream().limit(most).forEach(places::add);
    if (facts.size() > most) {
      places.add(format.text("derivation.line.more", format.number(facts.size() - most)));
    }
    return places;
  }

  Cell cell() {
    return Cells.code(String.join("; ", places(MOST)));
  }
}
