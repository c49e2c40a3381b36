package dev.nines.report.sla;

import dev.nines.downtime.Seconds;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.List;

/** Every stretch of recorded impact that does not count. */
final class ExclusionsSheet {

  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;
  private final List<UncountedRow> rows;

  ExclusionsSheet(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.maker = maker;
    this.format = maker.format();
    this.rows = UncountedRow.of(subjects);
  }

  Sheet sheet() {
    List<Column> columns =
        maker.columns(
            maker.left("start", 18),
            maker.left("end", 18),
            maker.right("length", 12),
            maker.left("why", 26),
            maker.left("key", 26),
            maker.left("word", 18),
            maker.left("source", 20));
    List<Row> cells = rows.stream().map(this::row).toList();
    return maker.sheet(
        "exclusions", columns, cells, maker.totals("exclusions", columns, cells, "length"));
  }

  private Row row(UncountedRow row) {
    return Row.of(
        Cell.of(row.subject().name()),
        Cells.moment(format.deadline(row.span().from()), row.span().from()),
        Cells.moment(format.deadline(row.span().to()), row.span().to()),
        row.subject().view().length(Seconds.of(row.span().length())),
        Cell.of(row.why()),
        Cells.code(row.rule().clause()),
        Cell.of(row.word()),
        row.fact().map(fact -> Cells.place(fact.location())).orElse(Cells.EMPTY));
  }
}
