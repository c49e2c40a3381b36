package dev.nines.render.pdf.text;

import dev.nines.render.pdf.page.TextStyle;

/**
 * A stretch of text of one style.
 *
 * @param text the text; a line feed in it breaks the line
 * @param style how it is set
 * @param link the address it leads to; empty for none
 */
public record Span(String text, TextStyle style, String link) {

  /** Returns text that leads nowhere. */
  public static Span of(String text, TextStyle style) {
    return new Span(text, style, "");
  }

  boolean isLike(Span other) {
    return style.equals(other.style) && link.equals(other.link);
  }
}
