package dev.nines.render.pdf.text;

import java.util.List;

/**
 * A line of text. Where it was broken at a space, the space stands at its end, so that the text can
 * be read out again.
 *
 * @param chunks its pieces from left to right
 * @param width its width without a space at its end
 * @param cut whether it was broken inside a word, which goes on in the next line
 */
public record Line(List<Chunk> chunks, double width, boolean cut) {

  public Line {
    chunks = List.copyOf(chunks);
  }

  /** Returns the text of the line. */
  public String text() {
    StringBuilder text = new StringBuilder();
    chunks.forEach(c -> text.append(c.span().text()));
    return text.toString();
  }
}
