package dev.nines.cli;

import dev.nines.report.fleet.CustomerLine;
import dev.nines.report.fleet.FleetSummary;
import dev.nines.report.fleet.ProblemLine;
import java.io.PrintWriter;
import java.util.Objects;

/**
 * What became of a fleet.
 *
 * @param summary the lines of all customers
 * @param result the summary in its forms
 * @param unchanged how many reports were there already
 */
record FleetOutcome(FleetSummary summary, Result result, int unchanged) {

  FleetOutcome {
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(result, "result");
  }

  /** Says how many reports were made, and every error; the errors in silence too. */
  void sayTo(Delivery delivery, PrintWriter err) {
    int customers = summary.customers().size();
    long made = customers - summary.failed() - unchanged;
    delivery.say(
        customers
            + (customers == 1 ? " customer: " : " customers: ")
            + made
            + " made, "
            + unchanged
            + " unchanged, "
            + summary.failed()
            + " with errors.");
    for (CustomerLine line : summary.customers()) {
      for (ProblemLine problem : line.problems()) {
        String sentence = line.id() + ": " + problem;
        if (problem.severity().equals("error")) {
          err.println(sentence);
        } else {
          delivery.say(sentence);
        }
      }
    }
  }

  /** Returns the exit code: wrong inputs weigh more than missed promises. */
  int exitCode(boolean failOnBreach) {
    if (summary.failed() > 0) {
      return ExitCode.INPUT;
    }
    return failOnBreach && summary.missed() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }
}
