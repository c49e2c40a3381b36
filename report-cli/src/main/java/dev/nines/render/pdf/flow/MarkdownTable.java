package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** Makes a table of the report of a table in Markdown. */
final class MarkdownTable {

  private MarkdownTable() {}

  static Block.Table of(TableBlock table, TextStyle style) {
    List<Column> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Node head = table.getFirstChild();
    for (Node cell = head.getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
      columns.add(column(columns.size() + 1, (TableCell) cell, style));
    }
    Node body = head.getNext();
    for (Node row = body == null ? null : body.getFirstChild(); row != null; row = row.getNext()) {
      rows.add(row(row, columns.size(), style));
    }
    return new Block.Table(names(columns), columns, rows, List.of());
  }

  private static Column column(int number, TableCell cell, TextStyle style) {
    String heading = text(cell, style);
    String id = "column" + number;
    return cell.getAlignment() == TableCell.Alignment.RIGHT
        ? Column.right(id, heading, 1)
        : Column.left(id, heading, 1);
  }

  private static Row row(Node row, int columns, TextStyle style) {
    List<Cell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(Cell.of(text(cell, style)));
    }
    while (cells.size() < columns) {
      cells.add(Cell.of(""));
    }
    return new Row(cells);
  }

  // a table cell is plain text, so an address that is not its own text stands behind it
  private static String text(Node cell, TextStyle style) {
    StringBuilder text = new StringBuilder();
    for (Span span : Inlines.of(cell, style)) {
      text.append(span.text());
      if (!span.link().isEmpty() && !span.link().endsWith(span.text())) {
        text.append(" (").append(span.link()).append(')');
      }
    }
    return text.toString();
  }

  private static String names(List<Column> columns) {
    StringBuilder names = new StringBuilder();
    columns.forEach(c -> names.append(names.isEmpty() ? "" : ", ").append(c.heading()));
    return names.toString();
  }
}
