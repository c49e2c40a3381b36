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
  private static final double TITLE_SHARE = 0.6;
  private static final double GAP = 16;
  private static final double STAMP_WIDTH = 620;

  /** The style of the number of a page. */
  static final TextStyle PAGE = new TextStyle(Face.BOLD, 7.5, 9.5, Ink.INK2);

  private final Document document;
  private final Grid grid;
  private final LayoutWords words;
  private final FootLines foot;

  Furniture(Document document, Grid grid, LayoutWords words, FootLines foot) {
    this.document = document;
    this.grid = grid;
    this.words = words;
    this.foot = foot;
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
    if (!document.stamp().isEmpty()) {
      double right = grid.right() - canvas.width(PAGE, number) - GAP / 2;
      canvas.textTo(right, first, TextStyle.DRAFT, document.stamp());
    }
    for (int i = 0; i < foot.lines().size(); i++) {
      double baseline = first + i * FootLines.LINE;
      canvas.text(grid.left(), baseline, TextStyle.FOOT, foot.lines().get(i));
    }
  }
}
