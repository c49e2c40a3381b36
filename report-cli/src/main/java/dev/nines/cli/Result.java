package dev.nines.cli;

import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.report.Report;
import dev.nines.report.edition.Edition;
import java.util.Optional;

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

  /** Returns the same result that says more of itself; itself where it is no report. */
  default Result with(Edition edition) {
    return this;
  }

  /** Returns the same result that tells of characters which a PDF of it could not show. */
  default Result telling(MissingGlyphs missing) {
    return this;
  }

  /** Returns the report that it is; empty where it is none. */
  default Optional<Report> report() {
    return Optional.empty();
  }
}
