package dev.nines.report.sla;

import dev.nines.model.InputFile;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.time.Instant;
import java.util.List;

/** The files that the report was made of, with their whole hashes. */
final class SourcesSheet {

  private final List<InputFile> files;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;

  SourcesSheet(SlaView view, SlaSheets.SheetMaker maker) {
    this.files = new SourcesSection(view).files();
    this.maker = maker;
    this.format = view.format();
  }

  Sheet sheet() {
    List<Column> columns =
        List.of(
            maker.left("file", 24),
            maker.left("read-as", 26),
            maker.right("records", 10),
            maker.left("from", 18),
            maker.left("to", 18),
            maker.left("sha256", 68));
    List<Row> rows = files.stream().map(this::row).toList();
    return maker.summed("sources", columns, rows, "records");
  }

  private Row row(InputFile file) {
    return Row.of(
        Cells.code(file.file()),
        Cell.of(format.say(file.readAs())),
        Cells.number(format.number(file.records()), Fraction.of(file.records())),
        file.span().map(span -> moment(span.from())).orElse(Cells.EMPTY),
        file.span().map(span -> moment(span.to())).orElse(Cells.EMPTY),
        Cells.code(file.sha256()));
  }

  private Cell moment(Instant at) {
    return Cells.moment(format.deadline(at), at);
  }
}
