package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Chunk;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Text in lines, each drawn to its element; links are elements of their own. */
final class Paragraph {

  private static final double UNDERLINE = 1.3;
  private static final char NO_BREAK = '\u00A0';

  private final List<Line> lines;
  private final double leading;
  private final double baseline;
  private final List<List<Tag>> tags = new ArrayList<>();

  private Paragraph(List<Line> lines, TextStyle style, Tag tag) {
    this.lines = lines;
    this.leading = style.leading();
    this.baseline = style.baseline();
    assign(tag);
  }

  static Paragraph of(List<Span> spans, TextStyle style, Tag tag, Frame frame) {
    List<Line> lines =
        LineBreaker.lines(spans, frame.width(), frame.measure()).stream()
            .map(line -> line.within(frame.width()))
            .toList();
    return new Paragraph(lines, style, tag);
  }

  /** Returns text whose spaces all stay; it wraps only inside words. */
  static Paragraph verbatim(String text, TextStyle style, Tag tag, Frame frame) {
    List<Span> held = List.of(Span.of(text.replace(' ', NO_BREAK), style));
    List<Line> lines =
        LineBreaker.lines(held, frame.width(), frame.measure()).stream()
            .map(Paragraph::withSpaces)
            .toList();
    return new Paragraph(lines, style, tag);
  }

  private static Line withSpaces(Line line) {
    List<Chunk> chunks = new ArrayList<>();
    for (Chunk chunk : line.chunks()) {
      Span span = chunk.span();
      Span spaced = Span.of(span.text().replace(NO_BREAK, ' '), span.style());
      chunks.add(new Chunk(chunk.x(), chunk.width(), spaced));
    }
    return new Line(chunks, line.width(), line.cut());
  }

  static Paragraph of(String text, TextStyle style, Tag tag, Frame frame) {
    return of(List.of(Span.of(text, style)), style, tag, frame);
  }

  int size() {
    return lines.size();
  }

  double height() {
    return lines.size() * leading;
  }

  /** Returns a strip a line; the first two and the last two stay together. */
  List<Strip> strips(double before, double x) {
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      boolean keep = i + 1 < lines.size() && (i == 0 || i == lines.size() - 2);
      strips.add(
          Strip.of(
                  i == 0 ? before : 0,
                  leading,
                  (canvas, top) -> paint(canvas, line, x, top + baseline))
              .keeping(keep));
    }
    return strips;
  }

  void paint(Canvas canvas, double x, double top) {
    for (int i = 0; i < lines.size(); i++) {
      paint(canvas, i, x, top + i * leading + baseline);
    }
  }

  void paint(Canvas canvas, int line, double x, double baselineY) {
    List<Chunk> chunks = lines.get(line).chunks();
    for (int i = 0; i < chunks.size(); i++) {
      Tag tag = tags.get(line).get(i);
      canvas.to(tag);
      if (i == 0 && line > 0 && lines.get(line - 1).cut()) {
        canvas.goOn();
      }
      Chunk chunk = chunks.get(i);
      Span span = chunk.span();
      canvas.text(x + chunk.x(), baselineY, span.style(), span.text());
      if (!span.link().isEmpty()) {
        link(canvas, tag, chunk, x + chunk.x(), baselineY);
      }
    }
  }

  private static void link(Canvas canvas, Tag tag, Chunk chunk, double x, double baseline) {
    TextStyle style = chunk.span().style();
    double width = canvas.width(style, chunk.span().text().stripTrailing());
    double under = baseline + UNDERLINE;
    canvas.line(x, under, x + width, under, Stroke.of(0.5, style.ink()));
    canvas.link(
        tag, new Box(x, baseline - style.size(), width, style.size() * 1.3), chunk.span().link());
  }

  // beside links, plain text needs elements of its own: one between two links
  private void assign(Tag tag) {
    boolean linked =
        lines.stream().flatMap(l -> l.chunks().stream()).anyMatch(c -> !c.span().link().isEmpty());
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
  }
}
