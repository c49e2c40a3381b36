package dev.nines.cli;

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
 */
record FleetRequest(Path file, Path folder, PeriodExpression period, View view, int jobs) {

  FleetRequest {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(view, "view");
  }

  /** Returns the folder from which the fleet file names its files. */
  Path base() {
    return file.toAbsolutePath().getParent();
  }
}
