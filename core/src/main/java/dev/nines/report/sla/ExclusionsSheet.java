package dev.nines.report.sla;

import dev.nines.downtime.Seconds;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.List;
import java.util.stream.IntStream;

/** Every stretch of recorded impact that does not count. */
final class ExclusionsSheet {

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final ReportFormat format;
  private final List<UncountedRow> rows;

  ExclusionsSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
    this.format = maker.format();
    this.rows = UncountedRow.of(model.subjects());
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
    List<Row> cells = IntStream.range(0, rows.size()).mapToObj(this::row).toList();
    return maker.summed("exclusions", columns, cells, "length").withNotes(notes());
  }

  // an outage may come to count, or no longer count, by what is typed into the cells
  private List<String> notes() {
    boolean dropped =
        model.subjects().stream()
            .filter(model::hasFigure)
            .filter(subject -> !subject.result().outages().isEmpty())
            .anyMatch(subject -> subject.result().promise().qualify().minimum().isPresent());
    return dropped ? List.of(maker.text("note.exclusions")) : List.of();
  }

  private Row row(int index) {
    UncountedRow row = rows.get(index);
    LiveExclusion live = new LiveExclusion(row, index, model);
    return Row.of(
        Cell.of(row.subject().name()),
        live.start(Cells.moment(format.deadline(row.span().from()), row.span().from())),
        live.end(Cells.moment(format.deadline(row.span().to()), row.span().to())),
        live.length(row.subject().view().length(Seconds.of(row.span().length()))),
        Cell.of(row.why()),
        Cells.code(row.rule().clause()),
        Cell.of(row.word()),
        row.fact().map(fact -> Cells.place(fact.location())).orElse(Cells.EMPTY));
  }
}
