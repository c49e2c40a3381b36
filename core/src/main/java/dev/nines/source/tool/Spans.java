package dev.nines.source.tool;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import java.util.Optional;

/** Checks a start and an end. */
public final class Spans {

  private Spans() {}

  /** Returns whether both are there and in order; reported where not, and the entry is left out. */
  public static boolean isWhole(
      ApiRecord record, Optional<RecordedTime> from, Optional<RecordedTime> to, ProblemLog log) {
    if (from.isEmpty() || to.isEmpty()) {
      String message =
          "The entry has no %s and is left out.".formatted(from.isEmpty() ? "start" : "end");
      log.add(Problem.of(ProblemCode.ROW_DAMAGED, record.location(), message));
      return false;
    }
    return isOrdered(from.get(), to.get(), log);
  }

  /** Returns whether an end is not before its start; an error where it is. */
  public static boolean isOrdered(RecordedTime from, RecordedTime to, ProblemLog log) {
    boolean backwards = to.at().isBefore(from.at());
    if (backwards) {
      String message =
          "The end \"%s\" is before the start \"%s\".".formatted(to.text(), from.text());
      log.add(
          new Problem(
              ProblemCode.END_BEFORE_START,
              to.location(),
              to.text(),
              "from " + from.text() + " on",
              message));
    }
    return !backwards;
  }
}
