package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Chunk;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Text of which parts lead somewhere: each link is underlined and an element of its own. */
final class Links {

  private static final double UNDERLINE = 1.3;

  private Links() {}

  /**
   * Returns the element of each chunk of each line: that of the text where nothing leads anywhere.
   * Beside links, plain text needs elements of its own: one between two links.
   */
  static List<List<Tag>> tags(List<Line> lines, Tag tag) {
    boolean linked =
        lines.stream().flatMap(l -> l.chunks().stream()).anyMatch(c -> !c.span().link().isEmpty());
    List<List<Tag>> tags = new ArrayList<>();
    Tag current = tag;
    String link = null;
    for (Line line : lines) {
      List<Tag> assigned = new ArrayList<>();
      for (Chunk chunk : line.chunks()) {
        if (linked && !chunk.span().link().equals(link)) {
          link = chunk.span().link();
          current = tag.child(link.isEmpty() ? Role.SPAN : Role.LINK);
        }
        assigned.add(current);
      }
      tags.add(assigned);
    }
    return tags;
  }

  /** Draws a chunk to its element, as a link where it is one. */
  static void paint(Canvas canvas, Tag tag, Chunk chunk, double left, double baseline) {
    Span span = chunk.span();
    double x = left + chunk.x();
    canvas.text(x, baseline, span.style(), span.text());
    if (!span.link().isEmpty()) {
      TextStyle style = span.style();
      double width = canvas.width(style, span.text().stripTrailing());
      double under = baseline + UNDERLINE;
      canvas.line(x, under, x + width, under, Stroke.of(0.5, style.ink()));
      Box box = new Box(x, baseline - style.size(), width, style.size() * 1.3);
      canvas.link(tag, box, span.link());
    }
  }
}
