package dev.nines.report.sla;

import dev.nines.report.Column;
import dev.nines.report.Formula;
import dev.nines.report.PlotSheet;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    // the calculation comes first: the others follow from what it gives
    Sheet calculation = new CalculationSheet(model).sheet();
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new SummarySheet(model).sheet());
    new SoFarSheet(subjects, maker).sheet().ifPresent(sheets::add);
    sheets.add(new ServicesSheet(model).sheet());
    new PeriodsSheet(model).sheet().ifPresent(sheets::add);
    CreditsSheet credits = new CreditsSheet(model);
    credits.sheet().ifPresent(sheets::add);
    new WaterfallSheet(view, maker).sheet().ifPresent(sheets::add);
    sheets.add(new PolicySheet(model).sheet());
    sheets.add(new OutagesSheet(model).sheet());
    new EffectsSheet(subjects, maker).sheet().ifPresent(sheets::add);
    new CausesSheet(model).sheet().ifPresent(sheets::add);
    new CauseSharesSheet(model).sheet().ifPresent(sheets::add);
    new BridgeSheet(model).sheet().ifPresent(sheets::add);
    sheets.add(new ExclusionsSheet(model).sheet());
    sheets.add(new LedgerSheet(model).sheet());
    sheets.add(calculation);
    sheets.add(new CreditSheet(model).sheet());
    DaysSheet days = new DaysSheet(model);
    sheets.add(days.sheet());
    sheets.addAll(new BesideSheets(view, maker).sheets());
    sheets.add(new ProblemsSheet(view, maker).sheet());
    sheets.add(new SourcesSheet(view, maker).sheet());
    return PlotSheet.apart(
        sheets,
        new PlotSheet.Heading(
            maker.text("sheet.charts"),
            maker.text("sheet.charts.title"),
            List.of(
                maker.text("sheet.column.chart"),
                maker.text("sheet.column.data"),
                maker.text("sheet.column.shows"))),
        Stream.concat(credits.undrawn().stream(), days.undrawn().stream()).toList());
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

    /** Returns the sum of a column over all rows of a sheet. */
    Formula sumOf(String sheet, String column, int rows) {
      return Formula.of(
          Formula.Function.SUM, new Formula.Rows(text("sheet." + sheet), column, 0, rows - 1));
    }

    /** Returns a sheet with the sums of some columns under its table. */
    Sheet summed(String id, List<Column> columns, List<Row> rows, String... summed) {
      return Totals.under(view.format(), sheet(id, columns, rows, List.of()), Set.of(summed));
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
