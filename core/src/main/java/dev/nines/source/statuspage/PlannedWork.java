package dev.nines.source.statuspage;

import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Planned work as a status page announces it.
 *
 * @param record the record
 * @param from the announced start
 * @param to the announced end
 * @param announced when it was announced
 */
record PlannedWork(
    StatusRecord record,
    Optional<RecordedTime> from,
    Optional<RecordedTime> to,
    Optional<RecordedTime> announced) {

  private static final Pattern CANCELLED = Pattern.compile("cancell?ed|called_off");
  private static final Pattern CALLED_OFF =
      Pattern.compile(
          "(?i)\\b(?:has|have|had|was|were|is|are|be)(?: been| now)*"
              + " (?:cancell?ed|called off|postponed|rescheduled)\\b");

  PlannedWork {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(announced, "announced");
  }

  /** Returns planned work of which the source does not give the announced times. */
  static PlannedWork untimed(StatusRecord record) {
    return new PlannedWork(record, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the announced window; empty and reported where its times are not announced. */
  Optional<MaintenanceWindow> window(ProblemLog log) {
    if (from.isEmpty() || to.isEmpty()) {
      log.add(withoutTimes());
      return Optional.empty();
    }
    if (to.get().at().isBefore(from.get().at())) {
      log.add(backwards(from.get(), to.get()));
      return Optional.empty();
    }
    Optional<Problem> off = calledOff(from.get());
    off.ifPresent(log::add);
    Provenance place =
        new Provenance(from.get().location(), from.get().text() + " to " + to.get().text());
    return Optional.of(
        new MaintenanceWindow(
            record.id(),
            record.components(),
            Optional.empty(),
            from.get(),
            to.get(),
            announced,
            isCancelled() || off.isPresent(),
            place));
  }

  private boolean isCancelled() {
    return record.said().status().filter(s -> CANCELLED.matcher(s).matches()).isPresent();
  }

  // a page has no word for work that is called off: it is declared completed, or says so in words
  private Optional<Problem> calledOff(RecordedTime start) {
    Optional<StatusUpdate> early =
        record.end().filter(update -> !update.at().at().isAfter(start.at()));
    Optional<StatusUpdate> told =
        record.updates().stream().filter(u -> CALLED_OFF.matcher(u.text()).find()).findFirst();
    if (isCancelled() || early.isEmpty() && told.isEmpty()) {
      return Optional.empty();
    }
    StatusUpdate update = early.or(() -> told).orElseThrow();
    String what =
        early.isPresent()
            ? "is declared \"%s\" (%s) before its announced start %s"
                .formatted(update.status(), update.at().text(), start.text())
            : "is said to be called off or moved: \"%s\" (%s)"
                .formatted(line(update), update.at().text());
    String message = "The maintenance \"%s\" %s; it is read as cancelled and excludes nothing.";
    return Optional.of(
        new Problem(
            ProblemCode.MAINTENANCE_CALLED_OFF,
            update.provenance().location(),
            update.at().text(),
            "",
            message.formatted(record.title(), what)));
  }

  private static String line(StatusUpdate update) {
    return update.text().lines().findFirst().orElse("");
  }

  private Problem withoutTimes() {
    String message =
        "The maintenance \"%s\" has no announced start and end here; when work began and ended is not"
            + " what was announced, so that it excludes nothing.";
    return Problem.of(
        ProblemCode.MAINTENANCE_UNTIMED,
        record.provenance().location(),
        message.formatted(record.title()));
  }

  private static Problem backwards(RecordedTime from, RecordedTime to) {
    SourceLocation place = to.location();
    String message =
        "The end \"%s\" of a maintenance is before its start \"%s\"; it is left out."
            .formatted(to.text(), from.text());
    return new Problem(
        ProblemCode.END_BEFORE_START, place, to.text(), "from " + from.text() + " on", message);
  }
}
