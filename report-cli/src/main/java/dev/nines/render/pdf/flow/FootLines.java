package dev.nines.render.pdf.flow;

import dev.nines.render.LayoutWords;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines at the left of the foot of each page: what the document was made of, how its times are
 * meant, and what its sender adds, each in one line or in two.
 */
record FootLines(List<String> lines) {

  /** From one line to the next. */
  static final double LINE = 9.5;

  private static final double GAP = 16;
  private static final int USUAL = 2;
  private static final int MANY_PAGES = 999;

  FootLines {
    lines = List.copyOf(lines);
  }

  static FootLines of(Document document, Grid grid, LayoutWords words, Measure measure) {
    Document.Footer footer = document.footer();
    double beside = measure.width(Furniture.PAGE, words.page(MANY_PAGES, MANY_PAGES)) + GAP;
    if (!document.stamp().isEmpty()) {
      beside += measure.width(TextStyle.DRAFT, document.stamp()) + GAP;
    }
    List<String> lines = new ArrayList<>();
    lines.addAll(folded(footer.inputs(), grid.content() - beside, measure));
    lines.addAll(folded(footer.rules(), grid.content(), measure));
    if (!footer.own().isEmpty()) {
      lines.addAll(folded(footer.own(), grid.content(), measure));
    }
    return new FootLines(lines);
  }

  private static List<String> folded(String text, double room, Measure measure) {
    List<Line> lines = LineBreaker.lines(Span.of(text, TextStyle.FOOT), room, measure);
    if (lines.size() < USUAL) {
      return List.of(text);
    }
    String first = lines.get(0).text().strip();
    String rest = text.substring(text.indexOf(first) + first.length()).strip();
    return List.of(first, LineBreaker.fitted(rest, TextStyle.FOOT, room, measure));
  }

  /** Returns how much higher the foot begins than one of two lines. */
  double higher() {
    return Math.max(0, lines.size() - USUAL) * LINE;
  }
}
