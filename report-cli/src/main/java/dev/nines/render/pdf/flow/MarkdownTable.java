package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** Lays out a table in Markdown as one of the report, its cells with their links and emphasis. */
final class MarkdownTable {

  private final Map<Cell, Node> nodes = new IdentityHashMap<>();

  private MarkdownTable() {}

  static List<Strip> strips(TableBlock table, TextStyle style, Frame frame) {
    MarkdownTable made = new MarkdownTable();
    return TableLayout.strips(made.table(table, style), made::spans, frame);
  }

  // no cell is without a text, so that each has a style
  private List<Span> spans(Cell cell, TextStyle style) {
    List<Span> spans =
        Optional.ofNullable(nodes.get(cell))
            .map(node -> Inlines.of(node, style))
            .orElseGet(List::of);
    return spans.isEmpty() ? CellSpans.PLAIN.of(cell, style) : spans;
  }

  private Block.Table table(TableBlock table, TextStyle style) {
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

  private Row row(Node row, int columns, TextStyle style) {
    List<Cell> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      Cell cell = Cell.of(text(node, style));
      nodes.put(cell, node);
      cells.add(cell);
    }
    while (cells.size() < columns) {
      cells.add(Cell.of(""));
    }
    return new Row(cells);
  }

  private static String text(Node cell, TextStyle style) {
    return Inlines.of(cell, style).stream().map(Span::text).collect(Collectors.joining());
  }

  private static String names(List<Column> columns) {
    StringBuilder names = new StringBuilder();
    columns.forEach(c -> names.append(names.isEmpty() ? "" : ", ").append(c.heading()));
    return names.toString();
  }
}
