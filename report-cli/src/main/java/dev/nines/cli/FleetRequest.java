package dev.nines.cli;

import dev.nines.render.pdf.page.FontFolder;
import dev.nines.time.PeriodExpression;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a fleet is asked for.
 *
 * @param file the fleet file
 * @param folder where the reports go
 * @param period the period
 * @param view how the facts are looked at
 * @param jobs how many customers are worked on at once
 * @param fonts fonts of a folder, for all their PDFs
 */
record FleetRequest(
    Path file, Path folder, PeriodExpression period, View view, int jobs, FontFolder fonts) {

  FleetRequest {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(fonts, "fonts");
  }

  /** Returns the folder from which the fleet file names its files. */
  Path base() {
    return file.toAbsolutePath().getParent();
  }
}
