package dev.nines.report.sla;

import dev.nines.report.Cell;
import dev.nines.report.Live;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Each term as a named cell with its key and its place: first the figures, which a reader may
 * change to see what would follow, then what the contract says in words.
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
            maker.left("subject", 14),
            maker.left("term", 24),
            maker.left("value", 60),
            maker.left("name", 24),
            maker.left("key", 28),
            maker.left("where", 18)),
        rows,
        List.of());
  }

  private Row row(LiveTerms.Item item) {
    return Row.of(
        Cell.of(item.about()),
        Cells.strong(item.label()),
        item.cell(),
        Cells.code(item.cell().live().name()),
        Cells.code(item.clause().path()),
        Cells.code(item.clause().place(format)));
  }

  // what is said in words is named as well, but to change it changes nothing
  private Row row(String id, Term term) {
    String name =
        model
            .names()
            .words(id, term.clause().path().isEmpty() ? term.name() : term.clause().path());
    return Row.of(
        Cell.of(id),
        Cells.strong(term.name()),
        Cell.of(term.text()).with(Live.named(name)),
        Cells.code(name),
        Cells.code(term.clause().path()),
        Cells.code(term.clause().place(format)));
  }
}
