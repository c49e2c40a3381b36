package dev.nines.report.sla;

import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of each promise with their keys and places, then each figure of them as a named cell:
 * what a reader may change to see what would follow.
 */
final class PolicySheet {

  private final TermsSection terms;
  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;

  PolicySheet(LiveModel model) {
    this.maker = model.maker();
    this.terms = new TermsSection(model.subjects(), maker.view());
    this.model = model;
    this.format = maker.format();
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    model.terms().forEach(item -> rows.add(row(item)));
    terms.terms().forEach((id, list) -> list.forEach(term -> rows.add(row(id, term))));
    return maker.sheet(
        "policy",
        List.of(
            maker.left("promise", 14),
            maker.left("term", 20),
            maker.right("value", 18),
            maker.left("name", 24),
            maker.left("text", 80),
            maker.left("key", 28),
            maker.left("where", 18)),
        rows,
        List.of());
  }

  private Row row(LiveTerms.Item item) {
    Clause clause = item.path().isEmpty() ? Clause.NONE : item.subject().view().clause(item.path());
    return Row.of(
        Cell.of(item.subject().view().promise().id()),
        Cells.strong(item.label()),
        item.cell(),
        Cells.code(item.cell().live().name()),
        Cells.EMPTY,
        Cells.code(clause.path()),
        Cells.code(clause.place(format)));
  }

  private Row row(String id, Term term) {
    return Row.of(
        Cell.of(id),
        Cells.strong(term.name()),
        Cells.EMPTY,
        Cells.EMPTY,
        Cell.of(term.text()),
        Cells.code(term.clause().path()),
        Cells.code(term.clause().place(format)));
  }
}
