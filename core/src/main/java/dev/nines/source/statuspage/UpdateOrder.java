package dev.nines.source.statuspage;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Puts the updates of a record in order of time, whichever way round the source has them. */
final class UpdateOrder {

  private UpdateOrder() {}

  /**
   * Returns the updates, the oldest first; those of one time in the order in which the source has
   * them. An update that stands twice is left out once, one out of order is reported.
   */
  static List<StatusUpdate> of(List<StatusUpdate> asWritten, ProblemLog log) {
    List<StatusUpdate> updates = once(asWritten, log);
    if (isNewestFirst(updates)) {
      Collections.reverse(updates);
    }
    for (int i = 1; i < updates.size(); i++) {
      if (updates.get(i).at().at().isBefore(updates.get(i - 1).at().at())) {
        log.add(outOfOrder(updates.get(i), updates.get(i - 1)));
      }
    }
    updates.sort(Comparator.comparing(update -> update.at().at()));
    return updates;
  }

  // of updates of one time only, the source is taken to have the newest first, as all do
  private static boolean isNewestFirst(List<StatusUpdate> updates) {
    int steps = 0;
    for (int i = 1; i < updates.size(); i++) {
      steps += updates.get(i).at().at().compareTo(updates.get(i - 1).at().at());
    }
    return steps <= 0;
  }

  private static List<StatusUpdate> once(List<StatusUpdate> updates, ProblemLog log) {
    List<StatusUpdate> kept = new ArrayList<>();
    for (StatusUpdate update : updates) {
      kept.stream()
          .filter(other -> saysTheSame(other, update))
          .findFirst()
          .ifPresentOrElse(other -> log.add(twice(update, other)), () -> kept.add(update));
    }
    return kept;
  }

  private static boolean saysTheSame(StatusUpdate a, StatusUpdate b) {
    return a.at().at().equals(b.at().at())
        && a.word().equals(b.word())
        && a.text().equals(b.text())
        && states(a).equals(states(b));
  }

  private static List<String> states(StatusUpdate update) {
    return update.changes().stream().map(c -> c.component() + "\n" + c.after()).toList();
  }

  private static Problem twice(StatusUpdate update, StatusUpdate other) {
    String message =
        "The update \"%s\" of %s stands twice, first on line %s; it is read once."
            .formatted(update.status(), update.at().text(), other.at().location().line());
    return new Problem(
        ProblemCode.DUPLICATE_RECORD,
        update.provenance().location(),
        update.at().text(),
        "",
        message);
  }

  private static Problem outOfOrder(StatusUpdate update, StatusUpdate before) {
    String message =
        "The update \"%s\" of %s stands as if it followed \"%s\" of %s; the updates are put in order"
            + " of time.";
    return new Problem(
        ProblemCode.OUT_OF_ORDER,
        update.at().location(),
        update.at().text(),
        "from " + before.at().text() + " on",
        message.formatted(
            update.status(), update.at().text(), before.status(), before.at().text()));
  }
}
