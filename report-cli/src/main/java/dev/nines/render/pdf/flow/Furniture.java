package dev.nines.render.pdf.flow;

import dev.nines.render.LayoutWords;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.report.Document;

/** What stands on each page around the content: running head, footer, page number. */
final class Furniture {

  private static final double HEAD_BASELINE = 44;
  private static final double HEAD_RULE = 52;
  private static final double FOOT_RULE = 47;
  private static final double FIRST_LINE = 36;
  private static final double SECOND_LINE = 26.5;
  private static final double LINE = 9.5;
  private static final double TITLE_SHARE = 0.6;
  private static final double GAP = 16;
  private static final double STAMP_WIDTH = 620;
  private static final TextStyle PAGE = new TextStyle(Face.BOLD, 7.5, 9.5, Ink.INK2);

  private final Document document;
  private final Grid grid;
  private final LayoutWords words;

  Furniture(Document document, Grid grid, LayoutWords words) {
    this.document = document;
    this.grid = grid;
    this.words = words;
  }

  /**
   * Returns a page on which the foot of a document has room: a line more where its sender has one.
   */
  static Grid room(Grid grid, Document document) {
    return document.footer().own().isEmpty() ? grid : grid.withFoot(LINE);
  }

  void paint(Canvas canvas, int page, int pages) {
    if (!document.stamp().isEmpty()) {
      stamp(canvas);
    }
    canvas.to(Tag.PAGINATION);
    if (page > 1) {
      runningHead(canvas);
    }
    footer(canvas, words.page(page, pages));
  }

  // under everything else, and so pale that all of it can be read
  private void stamp(Canvas canvas) {
    double width = canvas.width(TextStyle.STAMP, document.stamp());
    double size = TextStyle.STAMP.size() * Math.min(1, STAMP_WIDTH / width);
    canvas.stamp(TextStyle.STAMP.sized(size, size), document.stamp());
  }

  private void runningHead(Canvas canvas) {
    TextStyle bold = TextStyle.LABEL.bold();
    Document.Head head = document.head();
    double room = grid.content() * TITLE_SHARE;
    String title = LineBreaker.fitted(head.title(), bold, room, canvas);
    canvas.text(grid.left(), HEAD_BASELINE, bold, title);
    double left = grid.content() - canvas.width(bold, title) - GAP;
    String running = LineBreaker.fitted(head.running(), TextStyle.LABEL, left, canvas);
    canvas.textTo(grid.right(), HEAD_BASELINE, TextStyle.LABEL, running);
    canvas.line(grid.left(), HEAD_RULE, grid.right(), HEAD_RULE, Stroke.FURNITURE);
  }

  private void footer(Canvas canvas, String number) {
    double rule = grid.height() - grid.foot() - FOOT_RULE;
    canvas.line(grid.left(), rule, grid.right(), rule, Stroke.FURNITURE);
    double first = grid.height() - grid.foot() - FIRST_LINE;
    canvas.textTo(grid.right(), first, PAGE, number);
    double room = grid.content() - canvas.width(PAGE, number) - GAP;
    if (!document.stamp().isEmpty()) {
      double right = grid.right() - canvas.width(PAGE, number) - GAP / 2;
      canvas.textTo(right, first, TextStyle.DRAFT, document.stamp());
      room -= canvas.width(TextStyle.DRAFT, document.stamp()) + GAP;
    }
    line(canvas, document.footer().inputs(), first, room);
    double second = grid.height() - grid.foot() - SECOND_LINE;
    line(canvas, document.footer().rules(), second, grid.content());
    if (!document.footer().own().isEmpty()) {
      line(canvas, document.footer().own(), second + LINE, grid.content());
    }
  }

  private void line(Canvas canvas, String text, double baseline, double room) {
    String fitted = LineBreaker.fitted(text, TextStyle.FOOT, room, canvas);
    canvas.text(grid.left(), baseline, TextStyle.FOOT, fitted);
  }
}
