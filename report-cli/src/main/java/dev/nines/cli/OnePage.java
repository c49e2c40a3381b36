package dev.nines.cli;

import dev.nines.render.pdf.PdfOptions;
import dev.nines.render.pdf.PdfRenderer;
import dev.nines.report.Report;
import dev.nines.report.edition.Edition;
import dev.nines.report.sla.LetterAssembler;
import dev.nines.report.sla.SlaView;
import java.util.List;

/** Makes letters of one page: with as many lines in their lists as there is room for. */
final class OnePage {

  /** The kind of document. */
  static final String LETTER = "letter";

  private static final int[] LINES = {LetterAssembler.MOST_LINES, 11, 9, 7, 5, 4, 3, 2, 1, 0};

  private final Branding brand;

  OnePage(Branding brand) {
    this.brand = brand;
  }

  /**
   * Returns a letter that may be longer, for its data.
   *
   * @throws UsageException if there is nothing to write about
   */
  Report longest(SlaView view) {
    if (view.result().promises().isEmpty()) {
      throw new UsageException(
          "No promise has a period that ends in the one asked for: there is no letter to write.");
    }
    return of(view, LetterAssembler.MOST_LINES);
  }

  private Report of(SlaView view, int lines) {
    return brand.on(LetterAssembler.assemble(view, lines), LETTER);
  }

  /**
   * Returns the letter with the most lines.
   *
   * @param edition what it says of itself
   * @param options what its page is like
   * @throws UsageException if no letter is one page
   */
  Report letter(SlaView view, Edition edition, PdfOptions options) {
    PdfRenderer renderer = PdfRenderer.of(options);
    for (int lines : LINES) {
      Report letter = of(view, lines);
      for (Report said : List.of(edition.on(letter), edition.briefly(letter))) {
        if (renderer.pages(said.document()) == 1) {
          return said;
        }
      }
    }
    throw new UsageException(
        "The letter takes more than one page; make the brand's legal text or its sections for"
            + " letters shorter.");
  }
}
