package dev.nines.render.pdf;

import dev.nines.problem.Problem;
import java.util.List;

/**
 * Is told of characters that no font has.
 *
 * <p>Each stands in the PDF as its number, {@code [U+6570]}, and keeps itself as the actual text,
 * so that it is still found, copied and read out.
 */
@FunctionalInterface
public interface MissingGlyphs {

  /** Takes no notice. */
  MissingGlyphs IGNORED = problems -> {};

  /**
   * Takes what of a document could not be shown.
   *
   * @param problems a warning for each script, at least one
   */
  void found(List<Problem> problems);
}
