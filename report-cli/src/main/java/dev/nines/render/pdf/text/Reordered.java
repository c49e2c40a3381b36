package dev.nines.render.pdf.text;

import dev.nines.render.pdf.page.Measure;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the pieces of a line with text that is read to the left to their places (Unicode
 * Bidirectional Algorithm, UAX 9). They stay in the order in which they are read.
 */
final class Reordered {

  private final List<Span> pieces = new ArrayList<>();
  private final List<Byte> levels = new ArrayList<>();

  private Reordered(List<Span> spans, Bidi bidi) {
    int at = 0;
    for (Span span : spans) {
      cut(span, at, bidi);
      at += span.text().length();
    }
  }

  /** Returns whether a text has something that is read to the left. */
  static boolean isNeeded(List<Span> spans) {
    String text = text(spans);
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Returns whether a paragraph starts at the right: its first letter with a direction says so. */
  static boolean startsRight(List<Span> spans) {
    return isNeeded(spans)
        && !new Bidi(text(spans), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** Returns the pieces of a line of such a paragraph. */
  static List<Chunk> chunks(List<Span> spans, boolean startsRight, Measure measure) {
    int base = startsRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    return new Reordered(spans, new Bidi(text(spans), base)).placed(measure);
  }

  private void cut(Span span, int start, Bidi bidi) {
    String text = span.text();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      int level = bidi.getLevelAt(start + from);
      if (i == text.length() || bidi.getLevelAt(start + i) != level) {
        pieces.add(new Span(text.substring(from, i), span.style(), span.link()));
        levels.add((byte) level);
        from = i;
      }
    }
  }

  private List<Chunk> placed(Measure measure) {
    Integer[] order = IntStream.range(0, pieces.size()).boxed().toArray(Integer[]::new);
    byte[] each = new byte[order.length];
    for (int i = 0; i < each.length; i++) {
      each[i] = levels.get(i);
    }
    Bidi.reorderVisually(each, 0, order, 0, order.length);
    Chunk[] chunks = new Chunk[order.length];
    double x = 0;
    for (int piece : order) {
      Span span = pieces.get(piece);
      double width = measure.width(span.style(), span.text());
      chunks[piece] = new Chunk(x, width, span);
      x += width;
    }
    return List.of(chunks);
  }

  private static String text(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
