package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Every step of every derivation with its clause and its facts. */
final class CreditSheet {

  private final List<Subject> subjects;
  private final SlaSheets.SheetMaker maker;

  CreditSheet(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.subjects = List.copyOf(subjects);
    this.maker = maker;
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      int number = 0;
      for (DerivationStep step : steps(subject)) {
        number++;
        rows.add(row(subject.name(), step, number));
      }
    }
    int number = 0;
    for (DerivationStep step : Derivation.ofTotal(maker.view().result(), maker.format()).steps()) {
      number++;
      rows.add(row(maker.text("total-credit.about"), step, number));
    }
    return maker.sheet(
        "credit",
        maker.columns(
            maker.right("no", 5),
            maker.left("step", 22),
            maker.left("calculation", 70),
            maker.right("result", 18),
            maker.left("where", 36)),
        rows,
        List.of());
  }

  private List<DerivationStep> steps(Subject subject) {
    return Derivation.of(subject.view()).steps();
  }

  private Row row(String about, DerivationStep step, int number) {
    return Row.of(
        Cell.of(about),
        Cells.number(maker.format().number(number), Fraction.of(number)),
        Cells.strong(step.label()),
        Cell.of(Sentences.capital(step.calculation())),
        step.result(),
        new StepPlaces(step, maker.format()).cell());
  }
}
