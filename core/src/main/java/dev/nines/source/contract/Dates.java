package dev.nines.source.contract;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import java.time.LocalDate;
import java.util.Optional;

/** Checks two dates of which the second must be later. */
final class Dates {

  private Dates() {}

  /** Reports dates of {@code from} and {@code to} that leave no day between them. */
  static void checkOrder(MappingReader mapping, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      String message =
          "\"to\" is \"%s\", which is not after \"from\", \"%s\"; \"to\" is the first day after."
              .formatted(to.get(), from.get());
      mapping
          .log()
          .add(
              new Problem(
                  ProblemCode.CONTRADICTION,
                  mapping.locationOf("to"),
                  to.get().toString(),
                  "a date after " + from.get(),
                  message));
    }
  }
}
