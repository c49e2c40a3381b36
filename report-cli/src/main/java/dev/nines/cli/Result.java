package dev.nines.cli;

import dev.nines.render.pdf.PdfOptions;

/** What a command made, ready to be given in any form that fits it. */
interface Result {

  /**
   * Returns the bytes of a form; text, JSON and YAML are UTF-8.
   *
   * @throws IllegalArgumentException if the result has no such form
   */
  byte[] as(OutputFormat format);

  /** Returns the same result with another look of its PDF; itself where it has none. */
  default Result with(PdfOptions options) {
    return this;
  }
}
