package dev.nines.render.pdf;

import java.util.Objects;

/**
 * What can be chosen about a PDF.
 *
 * @param paper the size of its pages
 */
public record PdfOptions(Paper paper) {

  public PdfOptions {
    Objects.requireNonNull(paper, "paper");
  }

  /** Returns the options where nobody chose: A4. */
  public static PdfOptions standard() {
    return new PdfOptions(Paper.A4);
  }
}
