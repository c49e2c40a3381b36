package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.report.Cell;
import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.List;

/** A row of a table, as high as its highest cell. */
final class TableRow {

  private final TableColumns columns;
  private final Frame frame;
  private final List<CellText> cells = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final int lines;

  TableRow(Row row, TableColumns columns, Frame frame, Tag tag) {
    this.columns = columns;
    this.frame = frame;
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      double width = columns.places().get(i).width();
      cells.add(CellText.of(cell, columns.setting(), width, frame.measure()));
      tags.add(tag.child(Role.CELL));
    }
    this.lines = Math.max(1, cells.stream().mapToInt(CellText::size).max().orElse(1));
  }

  double height() {
    double height = cells.stream().mapToDouble(CellText::depth).max().orElse(0);
    return columns.firstBaseline() + height + columns.underLast();
  }

  void paint(Canvas canvas, double top, Stroke rule) {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).paintAll(canvas, tags.get(i), place(i), top + columns.firstBaseline());
      canvas.to(tags.get(i));
    }
    rule(canvas, top + height(), rule);
  }

  /** Returns a strip a line; the first two and the last two stay together. */
  List<Strip> slices(Stroke rule) {
    List<Strip> slices = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      boolean last = i == lines - 1;
      boolean keep = i == 0 || i == lines - 2;
      slices.add(slice(i, last, rule).keeping(keep && !last));
    }
    return slices;
  }

  private Strip slice(int line, boolean last, Stroke rule) {
    double above = line == 0 ? columns.firstBaseline() : advance(line);
    double height = above + (last ? columns.underLast() : 0);
    return Strip.of(
        0,
        height,
        (canvas, top) -> {
          for (int i = 0; i < cells.size(); i++) {
            cells.get(i).paint(canvas, tags.get(i), line, place(i), top + above);
          }
          if (last) {
            rule(canvas, top + height, rule);
          }
        });
  }

  private double advance(int line) {
    return cells.stream().mapToDouble(c -> c.advance(line)).max().orElse(0);
  }

  private CellText.Place place(int column) {
    return columns.places().get(column);
  }

  private void rule(Canvas canvas, double y, Stroke rule) {
    if (rule.width() > 0) {
      canvas.line(frame.x(), y, frame.right(), y, rule);
    }
  }
}
