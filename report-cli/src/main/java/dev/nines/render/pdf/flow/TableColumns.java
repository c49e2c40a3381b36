package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Block;
import dev.nines.report.Column;
import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table in their places.
 *
 * @param columns the columns
 * @param places where each stands
 * @param style how its text is set
 * @param airy whether some row has several lines, which are held together by more space around
 */
record TableColumns(
    List<Column> columns, List<CellText.Place> places, TextStyle style, boolean airy) {

  static TableColumns of(Block.Table table, Frame frame, TextStyle style) {
    double[] widths = ColumnWidths.of(table, style, frame.width(), frame.measure());
    List<CellText.Place> places = new ArrayList<>();
    double x = frame.x();
    for (int i = 0; i < widths.length; i++) {
      boolean right = table.columns().get(i).align() == Column.Align.RIGHT;
      places.add(new CellText.Place(x, widths[i], right));
      x += widths[i] + ColumnWidths.gap(style);
    }
    boolean airy = table.rows().stream().anyMatch(r -> wraps(r, places, style, frame));
    return new TableColumns(table.columns(), places, style, airy);
  }

  private static boolean wraps(Row row, List<CellText.Place> places, TextStyle style, Frame frame) {
    for (int i = 0; i < places.size(); i++) {
      double width = places.get(i).width();
      if (CellText.of(row.cells().get(i), style, width, frame.measure()).size() > 1) {
        return true;
      }
    }
    return false;
  }

  boolean isDense() {
    return style.equals(TextStyle.DENSE);
  }

  /** Returns how far the first baseline stands under the rule above a row. */
  double firstBaseline() {
    return isDense() ? 11.2 : airy ? 12.4 : 11.7;
  }

  /** Returns how far the rule stands under the last baseline of a row. */
  double underLast() {
    return isDense() ? 5.4 : airy ? 6.2 : 5.3;
  }
}
