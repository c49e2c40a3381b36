package dev.nines.cli;

import dev.nines.render.pdf.PdfOptions;
import dev.nines.report.Report;
import dev.nines.report.edition.Edition;

/** Makes a report that fits the pages it will stand on. */
@FunctionalInterface
interface Fitting {

  /**
   * Returns the report.
   *
   * @param edition what it says of itself
   * @param options what its pages are like
   * @throws UsageException if it cannot fit
   */
  Report report(Edition edition, PdfOptions options);

  /** Returns a report that fits as it is. */
  static Fitting always(Report report) {
    return (edition, options) -> edition.on(report);
  }
}
