package dev.nines.cli;

import dev.nines.report.sla.SlaView;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A report and what it was made of.
 *
 * @param outcome the report, or why there is none
 * @param view what it was made of; empty where there is none
 * @param terms every file of which its contract is made
 */
record SlaRun(Outcome outcome, Optional<SlaView> view, Set<Path> terms) {

  SlaRun {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(view, "view");
    terms = Set.copyOf(terms);
  }
}
