package dev.nines.report.sla;

import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The sheets of the workbook: every figure of the report and what it follows from, typed. */
final class SlaSheets {

  private final List<Subject> subjects;
  private final SlaView view;

  SlaSheets(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.view = view;
  }

  List<Sheet> sheets() {
    SheetMaker maker = new SheetMaker(view);
    LiveModel model = new LiveModel(subjects, maker);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new SummarySheet(subjects, view, maker).sheet());
    sheets.add(new ServicesSheet(subjects, maker).sheet());
    sheets.add(new PolicySheet(model).sheet());
    sheets.add(new OutagesSheet(model).sheet());
    sheets.add(new ExclusionsSheet(subjects, maker).sheet());
    sheets.add(new LedgerSheet(model).sheet());
    sheets.add(new CalculationSheet(model).sheet());
    sheets.add(new CreditSheet(subjects, maker).sheet());
    sheets.add(new DaysSheet(subjects, maker).sheet());
    sheets.addAll(new BesideSheets(view, maker).sheets());
    sheets.add(new ProblemsSheet(view, maker).sheet());
    sheets.add(new SourcesSheet(view, maker).sheet());
    return sheets;
  }

  /** Makes sheets in the zone of the report. */
  record SheetMaker(SlaView view) {

    ReportFormat format() {
      return view.format();
    }

    String text(String key, Object... values) {
      return view.format().text(key, values);
    }

    Column left(String id, int weight) {
      return Column.left(id, text("sheet.column." + id), weight);
    }

    Column right(String id, int weight) {
      return Column.right(id, text("sheet.column." + id), weight);
    }

    /** Returns columns that begin with the subject, which one of several rows is about. */
    List<Column> columns(Column... own) {
      List<Column> columns = new ArrayList<>();
      columns.add(left("subject", 18));
      columns.addAll(List.of(own));
      return columns;
    }

    Sheet sheet(String id, List<Column> columns, List<Row> rows, List<Row> totals) {
      return new Sheet(
          text("sheet." + id),
          text("sheet." + id + ".title"),
          columns,
          rows,
          totals,
          view.format().zone());
    }
  }
}
