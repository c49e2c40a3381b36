package dev.nines.render.pdf.text;

import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Words.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines, as many words on each as there is room for, ragged right and without
 * hyphenation. A word wider than the line is cut where the line ends.
 */
public final class LineBreaker {

  private static final double TOLERANCE = 0.01;
  private static final int LAST_WORD = 12; // a longer one is cut inside
  private static final String ELLIPSIS = "\u2026";

  private final Measure measure;
  private final double width;
  private final List<Line> lines = new ArrayList<>();
  private final List<Span> parts = new ArrayList<>();
  private final boolean startsRight;
  private double used;
  private double space;

  private LineBreaker(Measure measure, double width, boolean startsRight) {
    this.startsRight = startsRight;
    this.measure = measure;
    this.width = width;
  }

  /** Returns the lines of a text in a column of a width; none for an empty text. */
  public static List<Line> lines(List<Span> spans, double width, Measure measure) {
    LineBreaker breaker =
        new LineBreaker(measure, Math.max(width, 1), Reordered.startsRight(spans));
    for (Word word : Words.of(spans, measure)) {
      breaker.add(word);
    }
    if (!breaker.parts.isEmpty()) {
      breaker.end(false);
    }
    return breaker.lines;
  }

  /** Returns the lines of a text of one style. */
  public static List<Line> lines(Span span, double width, Measure measure) {
    return lines(List.of(span), width, measure);
  }

  /** Returns as many lines, of about the same length. */
  public static List<Line> balanced(Span span, double width, Measure measure) {
    List<Line> best = lines(span, width, measure);
    double low = width / 4;
    double high = width;
    while (high - low > 1) {
      double middle = (low + high) / 2;
      List<Line> tried = lines(span, middle, measure);
      if (tried.size() <= best.size() && widest(tried) <= middle + TOLERANCE) {
        best = tried;
        high = middle;
      } else {
        low = middle;
      }
    }
    return best;
  }

  /** Returns the width of the longest line. */
  public static double widest(List<Line> lines) {
    return lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  /** Returns the width of the widest word, which is the narrowest that a column can be. */
  public static double widestWord(List<Span> spans, Measure measure) {
    return Words.of(spans, measure).stream().mapToDouble(Word::width).max().orElse(0);
  }

  /** Returns the least width in which a text of one style takes two lines, or one. */
  public static double widestOfTwo(Span span, Measure measure) {
    List<Word> words = Words.of(List.of(span), measure);
    double after = words.stream().mapToDouble(w -> w.width() + w.space()).sum();
    double least = after;
    double before = 0;
    for (Word word : words) {
      after -= word.width() + word.space();
      least = Math.min(least, Math.max(before + word.width(), after));
      before += word.width() + word.space();
    }
    return least;
  }

  /** Returns the text as it is if it fits on one line, or its start and an ellipsis. */
  public static String fitted(String text, TextStyle style, double width, Measure measure) {
    if (measure.width(style, text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && measure.width(style, text.substring(0, end).strip() + ELLIPSIS) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    int space = text.lastIndexOf(' ', end);
    int cut = space > 0 && end - space < LAST_WORD ? space : end;
    return text.substring(0, cut).strip() + ELLIPSIS;
  }

  private void add(Word word) {
    if (!parts.isEmpty() && used + word.width() > width + TOLERANCE) {
      end(space == 0);
    }
    if (word.width() > width + TOLERANCE) {
      cut(word);
    } else {
      parts.addAll(word.parts());
      used += word.width() + word.space();
    }
    space = word.space();
    if (word.last()) {
      end(false);
    }
  }

  // after signs inside the word if that helps, else anywhere
  private void cut(Word word) {
    List<Word> pieces = Words.pieces(word, measure);
    if (pieces.size() > 1) {
      pieces.forEach(this::add);
      return;
    }
    for (Span part : word.parts()) {
      part.text().codePoints().forEach(c -> addCharacter(Character.toString(c), part));
    }
  }

  private void addCharacter(String character, Span part) {
    double wide = measure.width(part.style(), character);
    if (!parts.isEmpty() && !character.equals(" ") && used + wide > width + TOLERANCE) {
      space = 0;
      end(true);
    }
    parts.add(new Span(character, part.style(), part.link()));
    used += wide;
  }

  private void end(boolean cut) {
    List<Span> joined = joined();
    double hanging = endsInSpace() ? space : 0;
    List<Chunk> chunks = Reordered.isNeeded(joined) ? reordered(joined, hanging) : inOrder(joined);
    double wide = chunks.stream().mapToDouble(Chunk::width).sum();
    lines.add(new Line(chunks, Math.max(0, wide - hanging), cut, startsRight));
    parts.clear();
    used = 0;
    space = 0;
  }

  private List<Chunk> inOrder(List<Span> spans) {
    List<Chunk> chunks = new ArrayList<>();
    double x = 0;
    for (Span span : spans) {
      double wide = measure.width(span.style(), span.text());
      chunks.add(new Chunk(x, wide, span));
      x += wide;
    }
    return chunks;
  }

  // the space at the end of a line that starts at the right hangs out at its left
  private List<Chunk> reordered(List<Span> spans, double hanging) {
    List<Chunk> chunks = Reordered.chunks(spans, startsRight, measure);
    double by = startsRight ? hanging : 0;
    return chunks.stream().map(c -> new Chunk(c.x() - by, c.width(), c.span())).toList();
  }

  private boolean endsInSpace() {
    return !parts.isEmpty() && parts.get(parts.size() - 1).text().endsWith(" ");
  }

  private List<Span> joined() {
    List<Span> joined = new ArrayList<>();
    for (Span part : parts) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).isLike(part)) {
        String text = joined.get(last).text() + part.text();
        joined.set(last, new Span(text, part.style(), part.link()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }
}
