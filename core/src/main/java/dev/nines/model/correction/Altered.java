package dev.nines.model.correction;

import dev.nines.model.ImpactWindow;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.RecordedTime;
import dev.nines.problem.ProblemCode;
import java.util.Optional;

/** Makes records with something changed. */
final class Altered {

  private Altered() {}

  static ImpactWindow shifted(ImpactWindow window, Change.ShiftImpact shift, Correction by) {
    RecordedTime from = shift.from().orElse(window.from());
    Optional<RecordedTime> to = shift.to().or(window::to);
    to.ifPresent(end -> requireOrder(from, end));
    return new ImpactWindow(
        window.services(),
        window.level(),
        from,
        to,
        window.cause(),
        window.affected(),
        by.on(window.provenance()));
  }

  static MaintenanceWindow shifted(
      MaintenanceWindow window, Change.ShiftMaintenance shift, Correction by) {
    RecordedTime from = shift.from().orElse(window.from());
    RecordedTime to = shift.to().orElse(window.to());
    requireOrder(from, to);
    return new MaintenanceWindow(
        window.id(),
        window.services(),
        window.kind(),
        from,
        to,
        window.announced(),
        window.cancelled(),
        by.on(window.provenance()));
  }

  static ImpactWindow classed(ImpactWindow window, Change.ReclassifyImpact as, Correction by) {
    return new ImpactWindow(
        as.services().isEmpty() ? window.services() : as.services(),
        as.level().or(window::level),
        window.from(),
        window.to(),
        as.cause().or(window::cause),
        as.affected().or(window::affected),
        by.on(window.provenance()));
  }

  static MaintenanceWindow classed(
      MaintenanceWindow window, Change.ReclassifyMaintenance as, Correction by) {
    return new MaintenanceWindow(
        window.id(),
        as.services().isEmpty() ? window.services() : as.services(),
        as.kind().or(window::kind),
        window.from(),
        window.to(),
        as.announced().or(window::announced),
        window.cancelled(),
        by.on(window.provenance()));
  }

  private static void requireOrder(RecordedTime from, RecordedTime to) {
    if (to.at().isBefore(from.at())) {
      throw new Corrector.UnfitException(
          ProblemCode.END_BEFORE_START,
          to.text(),
          "from " + from.text() + " on",
          "The end \"%s\" would be before the start \"%s\".".formatted(to.text(), from.text()));
    }
  }
}
