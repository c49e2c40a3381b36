package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Cell;
import java.util.ArrayList;
import java.util.List;

/** The line under the title: icons, words and dates beside each other, wrapped where they must. */
final class StatusLine {

  private static final double RADIUS = 6;
  private static final double GAP = 10;
  private static final double WORD_GAP = 4;
  private static final double LEADING = 17;

  private record Item(CellText text, double x, int line) {}

  private final List<Item> items = new ArrayList<>();
  private final Frame frame;
  private final Tag tag;
  private double x;
  private int line;
  private boolean marked;

  StatusLine(List<Cell> cells, Frame frame, Tag tag) {
    this.frame = frame;
    this.tag = tag;
    for (Cell cell : cells) {
      add(cell);
    }
  }

  /** Returns the distance from the first baseline to the last. */
  double depth() {
    return line * LEADING;
  }

  private void add(Cell cell) {
    CellText text = CellText.of(cell, TextStyle.LEAD, frame.width(), frame.measure(), RADIUS);
    x += items.isEmpty() ? 0 : goesOn(cell) ? WORD_GAP : GAP;
    marked = cell.mark().isPresent();
    if (x > 0 && x + text.width() > frame.width()) {
      x = 0;
      line++;
    }
    items.add(new Item(text, x, line));
    line += Math.max(0, text.size() - 1);
    x += text.width();
  }

  // words in lower case go on with the sentence before, but a date never with a state
  private boolean goesOn(Cell cell) {
    return !marked
        && cell.mark().isEmpty()
        && !cell.text().isEmpty()
        && Character.isLowerCase(cell.text().codePointAt(0));
  }

  void paint(Canvas canvas, double baseline) {
    for (Item item : items) {
      CellText.Place place = new CellText.Place(frame.x() + item.x(), frame.width(), false);
      item.text().paintAll(canvas, tag, place, baseline + item.line() * LEADING);
    }
  }
}
