package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line over a dated text: its kind, its time, a remark; what does not fit wraps. */
final class EntryHead implements Painter {

  private static final double GAP = 9;
  private static final double RADIUS = 4.2;

  private record Item(CellText text, double x, int line) {}

  private final List<Item> items = new ArrayList<>();
  private final Frame frame;
  private final Tag tag;
  private double x;
  private int line;

  EntryHead(Block.Entry entry, Frame frame, Tag tag) {
    this.frame = frame;
    this.tag = tag;
    add(Cell.of(entry.title()), TextStyle.TABLE.bold());
    add(Cell.of(entry.when()), TextStyle.TABLE.with(Ink.INK2));
    Optional<Cell> remark = entry.remark();
    remark.ifPresent(cell -> add(cell, TextStyle.LABEL));
  }

  double height() {
    return (line + 1) * TextStyle.TABLE.leading();
  }

  private void add(Cell cell, TextStyle style) {
    if (cell.text().isEmpty()) {
      return;
    }
    CellText text = CellText.of(cell, style, frame.width(), frame.measure(), RADIUS);
    if (x > 0 && x + text.width() > frame.width()) {
      x = 0;
      line++;
    }
    items.add(new Item(text, x, line));
    line += text.size() - 1;
    x += text.width() + GAP;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    for (Item item : items) {
      double baseline = top + item.line() * TextStyle.TABLE.leading() + TextStyle.TABLE.baseline();
      CellText.Place place = new CellText.Place(frame.x() + item.x(), frame.width(), false);
      item.text().paintAll(canvas, tag, place, baseline);
    }
  }
}
