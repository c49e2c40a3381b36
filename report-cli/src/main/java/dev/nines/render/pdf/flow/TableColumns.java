package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table in their places.
 *
 * @param columns the columns
 * @param places where each stands
 * @param setting how its text is set
 * @param airy whether some row has several lines, which are held together by more space around
 */
record TableColumns(
    List<Column> columns, List<CellText.Place> places, Setting setting, boolean airy) {

  /**
   * How the text of a table is set.
   *
   * @param style its style
   * @param cells the text of each cell in it
   */
  record Setting(TextStyle style, CellSpans cells) {

    List<Span> spans(Cell cell) {
      return cells.of(cell, style);
    }
  }

  static TableColumns of(Block.Table table, Frame frame, Setting setting) {
    ColumnWidths columns = ColumnWidths.of(table, setting, frame);
    double[] widths = columns.solve();
    List<CellText.Place> places = new ArrayList<>();
    double x = frame.x();
    for (int i = 0; i < widths.length; i++) {
      boolean right = table.columns().get(i).align() == Column.Align.RIGHT;
      places.add(new CellText.Place(x, widths[i], right));
      x += widths[i] + columns.gap();
    }
    boolean airy = table.rows().stream().anyMatch(r -> wraps(r, places, setting, frame));
    return new TableColumns(table.columns(), places, setting, airy);
  }

  private static boolean wraps(Row row, List<CellText.Place> places, Setting setting, Frame frame) {
    for (int i = 0; i < places.size(); i++) {
      double width = places.get(i).width();
      if (CellText.of(row.cells().get(i), setting, width, frame.measure()).size() > 1) {
        return true;
      }
    }
    return false;
  }

  boolean isDense() {
    return setting.style().equals(TextStyle.DENSE);
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
