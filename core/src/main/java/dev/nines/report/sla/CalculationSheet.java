package dev.nines.report.sla;

import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calculation as formulas, from the ledger and the policy to the total; a value with the reason
 * where a clause cannot be one.
 */
final class CalculationSheet {

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final List<Row> rows = new ArrayList<>();

  CalculationSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
  }

  Sheet sheet() {
    model.subjects().forEach(this::subject);
    LiveRows total = new LiveRows(maker.text("total-credit.about"), model, rows);
    new LiveTotal(model, total).add();
    return maker.sheet(
        "calculation",
        maker.columns(
            maker.left("figure", 28),
            maker.right("value", 20),
            maker.left("how", 60),
            maker.left("not-formula", 50)),
        rows,
        List.of());
  }

  private void subject(Subject subject) {
    LiveRows own = new LiveRows(subject.name(), model, rows);
    LiveFigure figure = new LiveFigure(subject, model, own);
    figure.add();
    Optional<LiveBase> base = model.base(subject);
    if (base.isPresent()) {
      new LiveCredit(subject, model, own, base.get()).add();
    } else {
      figure.creditAsValue();
    }
  }
}
