package dev.nines.source.check;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.prose.StatedWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds updates that are stamped before what they report, and the slip that would explain it.
 *
 * <p>An update must not precede the start of the impact, one that says "resolved" or carries the
 * postmortem not its end. Readings twelve hours, a month and a year later are tried; one fits if it
 * keeps that order and lies within a day of the end.
 */
final class StampChecks {

  private static final Set<String> AFTER_THE_END = Set.of("resolved", "postmortem");
  private static final Set<String> OF_MAINTENANCE =
      Set.of("scheduled", "in progress", "in_progress", "verifying", "completed");

  private final Wording wording;
  private final Instant start;
  private final Optional<Instant> end;

  private StampChecks(Wording wording, Instant start, Optional<Instant> end) {
    this.wording = wording;
    this.start = start;
    this.end = end;
  }

  static List<Problem> check(Incident incident) {
    Optional<Instant> start =
        incident.impact().stream().map(w -> w.from().at()).min(Comparator.naturalOrder());
    if (start.isEmpty()) {
      return List.of();
    }
    StampChecks checks = new StampChecks(Wording.of(incident), start.get(), end(incident));
    return incident.updates().stream()
        .filter(update -> !OF_MAINTENANCE.contains(status(update)))
        .filter(update -> !isBetweenWindows(update.at().at(), incident.impact()))
        .map(checks::problem)
        .flatMap(Optional::stream)
        .toList();
  }

  // it was over then, and began again later
  private static boolean isBetweenWindows(Instant stamp, List<ImpactWindow> windows) {
    boolean ended =
        windows.stream().anyMatch(w -> w.to().filter(to -> !to.at().isAfter(stamp)).isPresent());
    return ended
        && windows.stream()
            .noneMatch(
                w ->
                    !w.from().at().isAfter(stamp)
                        && w.to().map(to -> to.at().isAfter(stamp)).orElse(true));
  }

  // the end of the last window; absent while one is open
  private static Optional<Instant> end(Incident incident) {
    return incident.impact().stream().anyMatch(ImpactWindow::isOpen)
        ? Optional.empty()
        : incident.impact().stream()
            .flatMap(w -> w.to().stream())
            .map(RecordedTime::at)
            .max(Comparator.naturalOrder());
  }

  private static String status(PublishedUpdate update) {
    return update.status().orElse("").toLowerCase(Locale.ROOT);
  }

  private Optional<Problem> problem(PublishedUpdate update) {
    Instant stamp = update.at().at();
    Instant due = due(update);
    if (!stamp.isBefore(due)) {
      return Optional.empty();
    }
    String message = finding(update) + " " + explanation(update) + " No figure uses it.";
    return Optional.of(
        new Problem(
            ProblemCode.UPDATE_BEFORE_IMPACT,
            update.at().location(),
            update.at().text(),
            "from " + wording.time(due) + " on",
            message));
  }

  private Instant due(PublishedUpdate update) {
    return AFTER_THE_END.contains(status(update)) ? end.orElse(start) : start;
  }

  private String finding(PublishedUpdate update) {
    Instant stamp = update.at().at();
    String beforeStart =
        stamp.isBefore(start)
            ? "%s before the impact starts (%s)"
                .formatted(distance(stamp, start), clock(stamp, start))
            : "";
    String beforeEnd =
        end.filter(e -> due(update).equals(e))
            .map(e -> "%s before it ends (%s)".formatted(distance(stamp, e), clock(stamp, e)))
            .orElse("");
    String both = beforeStart.isEmpty() || beforeEnd.isEmpty() ? "" : " and ";
    String after =
        beforeStart.isEmpty() ? beforeEnd.replace("it ends", "the impact ends") : beforeEnd;
    return "The update \"%s\" is stamped %s, %s."
        .formatted(update.status().orElse(""), wording.time(stamp), beforeStart + both + after);
  }

  private String explanation(PublishedUpdate update) {
    for (Slip slip : Slip.ALL) {
      Optional<Instant> shifted = slip.apply(update.at().at(), wording.zone());
      if (shifted.isPresent() && fits(update, shifted.get())) {
        return "%s, %s, would fit: likely %s."
            .formatted(slip.words(), clock(update.at().at(), shifted.get()), slip.likely());
      }
    }
    return Slip.ALL.stream()
        .map(slip -> nearMiss(slip, update))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("No reading twelve hours, a month or a year later fits either.");
  }

  private boolean fits(PublishedUpdate update, Instant shifted) {
    Instant latest = end.orElse(start).plus(Duration.ofDays(1));
    return !shifted.isBefore(due(update)) && !shifted.isAfter(latest);
  }

  // a reading that follows the start and still cannot be the time of the resolution
  private Optional<String> nearMiss(Slip slip, PublishedUpdate update) {
    return slip.apply(update.at().at(), wording.zone())
        .filter(shifted -> end.isPresent())
        .filter(shifted -> !shifted.isBefore(start) && shifted.isBefore(end.get()))
        .map(shifted -> nearMiss(slip, update, shifted));
  }

  private String nearMiss(Slip slip, PublishedUpdate update, Instant shifted) {
    String own = namesEnd(update) ? " that its own text names" : "";
    return ("%s, %s, would follow the start but still lie %s before the end %s%s, so neither reading"
            + " can be the time of the resolution: likely a back-dated entry with %s.")
        .formatted(
            slip.words(),
            clock(update.at().at(), shifted),
            distance(shifted, end.get()),
            clock(shifted, end.get()),
            own,
            slip.likely());
  }

  private boolean namesEnd(PublishedUpdate update) {
    LocalTime time = end.orElseThrow().atZone(wording.zone()).toLocalTime();
    return StatedWindow.in(update.text()).stream()
        .map(StatedWindow::to)
        .anyMatch(
            to -> Objects.equals(to.time(), time) || to.isOpen() && to.otherHalf().equals(time));
  }

  private String clock(Instant beside, Instant at) {
    return wording.clockBeside(at, beside);
  }

  private static String distance(Instant from, Instant to) {
    return Wording.length(Duration.between(from, to));
  }
}
