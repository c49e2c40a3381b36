package dev.nines.report.sla;

import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The terms of each promise with their keys and places. */
final class PolicySheet {

  private final TermsSection terms;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;

  PolicySheet(List<Subject> subjects, SlaView view, SlaSheets.SheetMaker maker) {
    this.terms = new TermsSection(subjects, view);
    this.maker = maker;
    this.format = view.format();
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    terms.terms().forEach((id, list) -> list.forEach(term -> rows.add(row(id, term))));
    return maker.sheet(
        "policy",
        List.of(
            maker.left("promise", 14),
            maker.left("term", 20),
            maker.left("text", 80),
            maker.left("key", 28),
            maker.left("where", 18)),
        rows,
        List.of());
  }

  private Row row(String id, Term term) {
    return Row.of(
        Cell.of(id),
        Cells.strong(term.name()),
        Cell.of(term.text()),
        Cells.code(term.clause().path()),
        Cells.code(term.clause().place(format)));
  }
}
