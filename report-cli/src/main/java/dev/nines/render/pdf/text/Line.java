package dev.nines.render.pdf.text;

import java.util.List;

/**
 * A line of text. Where it was broken at a space, the space stands at its end, so that the text can
 * be read out again.
 *
 * @param chunks its pieces in the order in which they are read
 * @param width its width without a space at its end
 * @param cut whether it was broken inside a word, which goes on in the next line
 * @param startsRight whether it belongs to a paragraph that is read to the left
 */
public record Line(List<Chunk> chunks, double width, boolean cut, boolean startsRight) {

  public Line {
    chunks = List.copyOf(chunks);
  }

  /** Makes a line of a paragraph that is read to the right. */
  public Line(List<Chunk> chunks, double width, boolean cut) {
    this(chunks, width, cut, false);
  }

  /** Returns the line with its end at the right of a column, if it starts there. */
  public Line within(double column) {
    return startsRight ? moved(column - width) : this;
  }

  // a space at the end hangs out at the left
  private Line moved(double by) {
    List<Chunk> moved =
        chunks.stream().map(c -> new Chunk(c.x() + by, c.width(), c.span())).toList();
    return new Line(moved, width, cut, startsRight);
  }

  /** Returns the text of the line. */
  public String text() {
    StringBuilder text = new StringBuilder();
    chunks.forEach(c -> text.append(c.span().text()));
    return text.toString();
  }
}
