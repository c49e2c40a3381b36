package dev.nines.render.pdf;

import dev.nines.render.pdf.page.FontFolder;
import java.util.Objects;

/**
 * What can be chosen about a PDF.
 *
 * @param paper the size of its pages
 * @param fonts fonts for scripts that the bundled ones do not have
 */
public record PdfOptions(Paper paper, FontFolder fonts) {

  public PdfOptions {
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(fonts, "fonts");
  }

  /** Makes the options of a paper, with the bundled fonts alone. */
  public PdfOptions(Paper paper) {
    this(paper, FontFolder.none());
  }

  /** Returns the options where nobody chose: A4. */
  public static PdfOptions standard() {
    return new PdfOptions(Paper.A4);
  }

  /** Returns the same with other fonts beside the bundled ones. */
  public PdfOptions with(FontFolder others) {
    return new PdfOptions(paper, others);
  }
}
