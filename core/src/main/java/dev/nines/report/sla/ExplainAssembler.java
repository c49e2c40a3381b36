package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.time.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes what explains a result: of each promise the derivation of its figures and the ledger behind
 * them, every row with the place of its clause and its facts.
 */
public final class ExplainAssembler {

  private final SlaView view;
  private final ReportFormat format;

  private ExplainAssembler(SlaView view) {
    this.view = view;
    this.format = view.format();
  }

  /**
   * Returns the explanation.
   *
   * @param promise the id of the one promise to explain; all where absent
   */
  public static Document assemble(SlaView view, Optional<String> promise) {
    return new ExplainAssembler(view).document(promise);
  }

  private Document document(Optional<String> promise) {
    SlaHead head = new SlaHead(view);
    List<Section> sections = new ArrayList<>();
    for (Subject subject : Subject.of(view)) {
      if (promise.map(subject.view().promise().id()::equals).orElse(true)) {
        sections.add(derivation(subject));
        sections.add(ledger(subject));
      }
    }
    sections.add(new ProblemsSection(view).section());
    return new Document(
        head.head("explain.title"), sections, head.footer(), List.of(), format.words().locale());
  }

  private Section derivation(Subject subject) {
    List<DerivationStep> steps =
        Derivation.of(subject.result(), subject.view().facts(), format).steps();
    List<Column> columns = new ArrayList<>(DerivationSection.columns(subject.view()));
    columns.add(Column.left("where", format.text("explain.where"), 24));
    List<Row> rows = new ArrayList<>();
    for (DerivationStep step : steps) {
      List<Cell> cells = new ArrayList<>(DerivationSection.row(step, rows.size() + 1).cells());
      cells.add(new StepPlaces(step, format).cell());
      rows.add(new Row(cells));
    }
    String heading = format.text("explain.derivation");
    Block table = new Block.Table(heading, columns, rows, List.of());
    return subject.section("derivation", heading, subject.view().periodName(), List.of(table));
  }

  private Section ledger(Subject subject) {
    boolean several = subject.result().members().size() > 1;
    List<Row> rows = new ArrayList<>();
    for (MemberLedger member : subject.result().members()) {
      for (Tile<LedgerEntry> tile : member.ledger().tiles()) {
        rows.add(row(new LedgerRow(subject, member, tile), several));
      }
    }
    String heading = format.text("explain.ledger");
    Block table = new Block.Table(heading, columns(several), rows, List.of());
    String note = format.text("explain.ledger.note");
    return subject.section("ledger", heading, note, List.of(table));
  }

  private List<Column> columns(boolean several) {
    List<Column> columns = new ArrayList<>();
    if (several) {
      columns.add(Column.left("about", format.text("ledger.about"), 12));
    }
    columns.add(Column.left("from", format.text("ledger.from"), 20));
    columns.add(Column.left("to", format.text("ledger.to"), 20));
    columns.add(Column.right("length", format.text("ledger.length"), 12));
    columns.add(Column.left("state", format.text("ledger.state"), 12));
    columns.add(Column.right("weight", format.text("ledger.weight"), 6));
    columns.add(Column.left("because", format.text("ledger.because.head"), 24));
    columns.add(Column.left("where", format.text("explain.where"), 14));
    return columns;
  }

  private static Row row(LedgerRow row, boolean several) {
    List<Cell> cells = new ArrayList<>();
    if (several) {
      cells.add(row.about());
    }
    cells.addAll(
        List.of(
            row.from(),
            row.to(),
            row.length(),
            row.state(),
            row.weight(),
            row.because(),
            row.places()));
    return new Row(cells);
  }
}
