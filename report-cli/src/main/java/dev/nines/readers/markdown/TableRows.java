package dev.nines.readers.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** The rows of a table, the header first. */
final class TableRows {

  private TableRows() {}

  /**
   * A row.
   *
   * @param cells the words of its cells
   * @param line the line it stands on, counted from 1
   * @param words the line as it stands there
   */
  record Row(List<String> cells, int line, String words) {
    Row {
      cells = List.copyOf(cells);
    }

    /** Returns the words of a cell; empty where the row has no such cell. */
    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  static List<Row> of(TableBlock table, MarkdownText text) {
    List<Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(new Row(cells(row), text.line(row), text.words(row)));
        }
      }
    }
    return rows;
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(PlainText.of(cell));
      }
    }
    return cells;
  }
}
