package dev.nines.report.sla;

import dev.nines.model.Provenance;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import java.util.ArrayList;
import java.util.List;

/** Says where a step stands: its clause, stated or default, and its facts. */
final class StepPlaces {

  /** Facts that are named; of more it says how many. */
  private static final int MOST = 5;

  private final DerivationStep step;
  private final ReportFormat format;

  StepPlaces(DerivationStep step, ReportFormat format) {
    this.step = step;
    this.format = format;
  }

  /** Returns the places, clause first; none for what follows from arithmetic alone. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    if (!step.clause().path().isEmpty()) {
      places.add(
          format.text("derivation.line.clause", step.clause().path(), step.clause().place(format)));
    }
    List<String> facts =
        step.facts().stream().map(Provenance::location).distinct().map(Object::toString).toList();
    facts.stream().limit(MOST).forEach(places::add);
    if (facts.size() > MOST) {
      places.add(format.text("derivation.line.more", format.number(facts.size() - MOST)));
    }
    return places;
  }

  Cell cell() {
    return Cells.code(String.join("; ", places()));
  }
}
