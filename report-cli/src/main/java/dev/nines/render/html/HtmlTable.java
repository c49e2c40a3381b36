package dev.nines.render.html;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import java.util.List;

/** Writes tables whose heads and keys say what they are heads of. */
final class HtmlTable {

  // a wider table may have to be scrolled on a narrow screen, which the keyboard must reach too
  private static final int NARROW = 4;

  private static final int SHORT = 18;
  private static final int SHORT_HEAD = 4;

  private HtmlTable() {}

  static void write(HtmlWriter writer, Block.Table table) {
    open(writer, table.name(), table.columns().size());
    writer.open("thead").open("tr");
    table.columns().forEach(column -> head(writer, column));
    writer.close().close();
    body(writer, "tbody", table.rows(), table.columns());
    if (!table.totals().isEmpty()) {
      body(writer, "tfoot", table.totals(), table.columns());
    }
    close(writer);
  }

  /** Opens a table in a region that scrolls where the screen is narrow. */
  static void open(HtmlWriter writer, String name, int columns) {
    if (columns > NARROW) {
      writer.open(
          "div", "class", "scroll wide", "role", "group", "aria-label", name, "tabindex", "0");
    } else {
      writer.open("div", "class", "scroll");
    }
    writer.open("table").element("caption", name, "class", "hidden");
  }

  static void close(HtmlWriter writer) {
    writer.close().close();
  }

  /** Writes the head of a column; one without words is no head to a reader. */
  static void head(HtmlWriter writer, Column column) {
    if (column.heading().isEmpty()) {
      writer.element("td", "");
    } else {
      writer.element("th", column.heading(), "scope", "col", "class", headStyle(column));
    }
  }

  // a head of a few letters is never broken
  private static String headStyle(Column column) {
    boolean isShort = column.heading().length() <= SHORT_HEAD;
    return (side(column) + (isShort ? " short" : "")).strip();
  }

  private static void body(HtmlWriter writer, String part, List<Row> rows, List<Column> columns) {
    writer.open(part);
    for (Row row : rows) {
      writer.open("tr");
      boolean keyed = false;
      for (int index = 0; index < columns.size(); index++) {
        Cell cell = row.cells().get(index);
        boolean key = !keyed && isKey(cell, columns.get(index));
        keyed = keyed || key;
        cell(writer, cell, columns.get(index), key);
      }
      writer.close();
    }
    writer.close();
  }

  // the key of a row is its first strong text
  private static boolean isKey(Cell cell, Column column) {
    boolean first = column.align() == Column.Align.LEFT || column.heading().length() <= 3;
    return first && cell.tone() == Tone.STRONG && !cell.text().isEmpty();
  }

  private static void cell(HtmlWriter writer, Cell cell, Column column, boolean key) {
    if (key) {
      writer.open("th", "scope", "row", "class", style(cell, column));
    } else {
      writer.open("td", "class", style(cell, column));
    }
    HtmlCells.write(writer, cell);
    writer.close();
  }

  // what is short stays on one line, so that a long neighbour gives way
  private static String style(Cell cell, Column column) {
    String side = side(column);
    boolean isShort = side.isEmpty() && cell.text().length() <= SHORT && cell.note().isEmpty();
    return isShort ? "short" : side;
  }

  private static String side(Column column) {
    return column.align() == Column.Align.RIGHT ? "right" : "";
  }
}
