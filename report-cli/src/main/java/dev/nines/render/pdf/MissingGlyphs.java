package dev.nines.render.pdf;

import java.util.SortedSet;

/**
 * Is told of characters that no bundled font has.
 *
 * <p>Each stands in the PDF as U+FFFD, which can be seen, and keeps itself as the actual text, so
 * that it is still found, copied and read out.
 */
@FunctionalInterface
public interface MissingGlyphs {

  /** Takes no notice. */
  MissingGlyphs IGNORED = characters -> {};

  /**
   * Takes the characters of a document that could not be shown.
   *
   * @param characters their code points, at least one
   */
  void found(SortedSet<Integer> characters);
}
