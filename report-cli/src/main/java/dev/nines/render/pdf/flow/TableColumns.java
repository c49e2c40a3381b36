package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Block;
import dev.nines.report.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table in their places.
 *
 * @param columns the columns
 * @param places where each stands
 * @param style how its text is set
 */
record TableColumns(List<Column> columns, List<CellText.Place> places, TextStyle style) {

  static TableColumns of(Block.Table table, Frame frame, TextStyle style) {
    double[] widths = ColumnWidths.of(table, style, frame.width(), frame.measure());
    List<CellText.Place> places = new ArrayList<>();
    double x = frame.x();
    for (int i = 0; i < widths.length; i++) {
      boolean right = table.columns().get(i).align() == Column.Align.RIGHT;
      places.add(new CellText.Place(x, widths[i], right));
      x += widths[i] + ColumnWidths.GAP;
    }
    return new TableColumns(table.columns(), places, style);
  }

  boolean isDense() {
    return style.equals(TextStyle.DENSE);
  }

  /** Returns how far the first baseline stands under the rule above a row. */
  double firstBaseline() {
    return isDense() ? 11.2 : 12.4;
  }

  /** Returns how far the rule stands under the last baseline of a row. */
  double underLast() {
    return isDense() ? 5.4 : 6.2;
  }
}
