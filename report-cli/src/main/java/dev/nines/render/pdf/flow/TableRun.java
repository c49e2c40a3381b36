package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Column;
import java.util.ArrayList;
import java.util.List;

/** The head of a table, and what stands where it breaks. */
final class TableRun implements Run {

  private static final double HEAD_BASELINE = 10;
  private static final double UNDER_HEAD = 5;

  private final Frame frame;
  private final TableColumns columns;
  private final ListRun rows;
  private final Tag tag;
  private final List<List<Line>> heads = new ArrayList<>();
  private final int lines;

  TableRun(Frame frame, TableColumns columns, int total, Tag tag) {
    this.frame = frame;
    this.columns = columns;
    this.rows = new ListRun(frame, total);
    this.tag = tag;
    for (int i = 0; i < columns.columns().size(); i++) {
      Span head = Span.of(columns.columns().get(i).heading(), TextStyle.LABEL);
      double width = columns.places().get(i).width();
      heads.add(LineBreaker.lines(head, width, frame.measure()));
    }
    this.lines = Math.max(1, heads.stream().mapToInt(List::size).max().orElse(1));
  }

  /** Returns the head over the first row. */
  Strip firstHead() {
    List<Tag> cells = new ArrayList<>();
    Tag row = tag.child(Role.ROW);
    for (Column ignored : columns.columns()) {
      cells.add(row.child(Role.HEAD_CELL));
    }
    return Strip.of(0, columnHeads(), (canvas, top) -> paintHeads(canvas, top, cells))
        .keeping(true)
        .in(this, 0);
  }

  @Override
  public double headHeight() {
    return rows.headHeight() + columnHeads();
  }

  @Override
  public void head(Canvas canvas, double top, int first, int last) {
    rows.head(canvas, top, first, last);
    List<Tag> cells = new ArrayList<>();
    heads.forEach(h -> cells.add(Tag.ARTIFACT));
    paintHeads(canvas, top + rows.headHeight(), cells);
  }

  @Override
  public double tailHeight() {
    return rows.tailHeight();
  }

  @Override
  public void tail(Canvas canvas, double top, int shown, int nextPage) {
    rows.tail(canvas, top, shown, nextPage);
  }

  private double columnHeads() {
    return HEAD_BASELINE + UNDER_HEAD + (lines - 1) * TextStyle.LABEL.leading();
  }

  private void paintHeads(Canvas canvas, double top, List<Tag> tags) {
    double last = top + columnHeads() - UNDER_HEAD;
    for (int i = 0; i < heads.size(); i++) {
      canvas.to(tags.get(i));
      double y = last - (heads.get(i).size() - 1) * TextStyle.LABEL.leading();
      for (Line line : heads.get(i)) {
        paintHead(canvas, columns.places().get(i), line, y);
        y += TextStyle.LABEL.leading();
      }
    }
    double rule = top + columnHeads();
    canvas.line(frame.x(), rule, frame.right(), rule, Stroke.HEAD_RULE);
  }

  private static void paintHead(Canvas canvas, CellText.Place place, Line line, double y) {
    double x = place.right() ? place.x() + place.width() - line.width() : place.x();
    canvas.text(x, y, TextStyle.LABEL, line.text());
  }
}
