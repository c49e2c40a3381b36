package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Live;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every step of every derivation with its clause and its facts: in the words and figures of the
 * report, and beside them what the cells come to now.
 */
final class CreditSheet {

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;

  CreditSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : model.subjects()) {
      LiveSteps live = new LiveSteps(subject, model);
      int number = 0;
      for (DerivationStep step : Derivation.of(subject.view()).steps()) {
        number++;
        rows.add(row(subject.name(), step, number, live.of(step)));
      }
    }
    rows.addAll(total());
    Sheet sheet =
        maker.sheet(
            "credit",
            maker.columns(
                maker.right("no", 5),
                maker.left("step", 22),
                maker.left("calculation", 60),
                maker.right("reported", 18),
                maker.right("now", 18),
                maker.left("where", 36)),
            rows,
            List.of());
    return sheet.withNotes(rows.isEmpty() ? List.of() : List.of(maker.text("note.credit")));
  }

  // the last of the steps of all promises together is what is owed
  private List<Row> total() {
    List<DerivationStep> steps = Derivation.ofTotal(maker.view().result(), maker.format()).steps();
    List<Row> rows = new ArrayList<>();
    for (DerivationStep step : steps) {
      boolean last = rows.size() == steps.size() - 1;
      Optional<Formula> owed =
          last
              ? model.following(model.names().total("credit"), step.result()).live().formula()
              : Optional.empty();
      rows.add(row(maker.text("total-credit.about"), step, rows.size() + 1, owed));
    }
    return rows;
  }

  private Row row(String about, DerivationStep step, int number, Optional<Formula> now) {
    Cell reported = step.result().with(Live.NONE);
    return Row.of(
        Cell.of(about),
        Cells.number(maker.format().number(number), Fraction.of(number)),
        Cells.strong(step.label()),
        Cell.of(Sentences.capital(step.calculation())),
        reported,
        now.map(reported::with).orElse(Cells.EMPTY),
        new StepPlaces(step, maker.format()).cell());
  }
}
