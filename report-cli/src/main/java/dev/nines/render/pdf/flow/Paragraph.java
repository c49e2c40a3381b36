package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
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

  private static final char NO_BREAK = '\u00A0';

  private final List<Line> lines;
  private final double leading;
  private final double baseline;
  private final List<List<Tag>> tags;

  private Paragraph(List<Line> lines, TextStyle style, Tag tag) {
    this.lines = lines;
    this.leading = style.leading();
    this.baseline = style.baseline();
    this.tags = Links.tags(lines, tag);
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
      Links.paint(canvas, tag, chunks.get(i), x, baselineY);
    }
  }
}
