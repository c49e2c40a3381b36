package dev.nines.report.metrics;

import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Totals;
import java.util.List;
import java.util.Set;

/** Makes sheets with the words of a metrics report; one that ends early says so in its title. */
final class SheetPage {

  /** The most rows of incidents that a sheet lists. */
  static final int MOST_ROWS = 20_000;

  private final View view;

  SheetPage(View view) {
    this.view = view;
  }

  View view() {
    return view;
  }

  Sheet sheet(String key, List<Column> columns, List<Row> rows) {
    return sheet(key, columns, rows, rows.size());
  }

  /** Returns a sheet of the first rows of so many. */
  Sheet sheet(String key, List<Column> columns, List<Row> rows, int of) {
    String name = view.text("sheet." + key);
    String title = view.text("sheet.title", name, view.text("kind"));
    String whole =
        rows.size() == of
            ? title
            : view.text(
                "sheet.first", title, view.format().number(rows.size()), view.format().number(of));
    return new Sheet(name, whole, columns, rows, List.of(), view.format().zone());
  }

  /** Returns the sheet with the sums of some columns under its table. */
  Sheet summed(Sheet sheet, String... summed) {
    return Totals.under(view.format(), sheet, Set.of(summed));
  }

  Column left(String id, int weight) {
    return Column.left(id, view.text("column." + id), weight);
  }

  Column right(String id, int weight) {
    return Column.right(id, view.text("column." + id), weight);
  }
}
