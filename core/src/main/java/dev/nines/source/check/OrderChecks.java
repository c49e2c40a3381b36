package dev.nines.source.check;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks what must come before what, windows without an end and without a level. */
final class OrderChecks {

  private static final List<List<String>> PAIRS =
      List.of(
          List.of(Marks.DETECTED, Marks.ACKNOWLEDGED),
          List.of(Marks.DETECTED, Marks.RESOLVED),
          List.of(Marks.ACKNOWLEDGED, Marks.RESOLVED));

  private final Incident incident;
  private final Wording wording;
  private final List<Problem> problems = new ArrayList<>();

  private OrderChecks(Incident incident) {
    this.incident = incident;
    this.wording = Wording.of(incident);
  }

  static List<Problem> check(Incident incident) {
    OrderChecks checks = new OrderChecks(incident);
    PAIRS.forEach(pair -> checks.marks(pair.get(0), pair.get(1)));
    checks.againstStart();
    checks.timeline();
    incident.impact().forEach(checks::window);
    return checks.problems;
  }

  private void marks(String before, String after) {
    Optional<RecordedTime> first = incident.marks().first(before);
    Optional<RecordedTime> last = incident.marks().last(after);
    if (first.isPresent() && last.isPresent()) {
      order("\"" + before + "\"", first.get(), "\"" + after + "\"", last.get());
    }
  }

  private void againstStart() {
    Optional<RecordedTime> start =
        incident.impact().stream()
            .map(ImpactWindow::from)
            .min(Comparator.comparing(RecordedTime::at));
    for (String mark : List.of(Marks.DETECTED, Marks.RESOLVED)) {
      Optional<RecordedTime> last = incident.marks().last(mark);
      if (start.isPresent() && last.isPresent()) {
        order("the start of the impact", start.get(), "\"" + mark + "\"", last.get());
      }
    }
  }

  private void order(String early, RecordedTime first, String late, RecordedTime second) {
    if (!second.at().isBefore(first.at())) {
      return;
    }
    String message =
        "%s (%s) stands %s before %s (%s), which must come first."
            .formatted(
                late,
                wording.time(second.at()),
                Wording.length(Duration.between(second.at(), first.at())),
                early,
                wording.time(first.at()));
    String allowed = "from " + wording.time(first.at()) + " on";
    problems.add(
        new Problem(ProblemCode.MARK_ORDER, second.location(), second.text(), allowed, message));
  }

  private void timeline() {
    List<TimelineEvent> events = incident.timeline();
    for (int i = 1; i < events.size(); i++) {
      RecordedTime before = events.get(i - 1).at();
      RecordedTime event = events.get(i).at();
      if (event.at().isBefore(before.at())) {
        problems.add(outOfOrder(before, event));
      }
    }
  }

  private Problem outOfOrder(RecordedTime before, RecordedTime event) {
    String message =
        "The timeline is out of order: \"%s\" (%s) stands behind \"%s\", which is %s later."
            .formatted(
                event.text(),
                wording.time(event.at()),
                before.text(),
                Wording.length(Duration.between(event.at(), before.at())));
    String allowed = "from " + wording.time(before.at()) + " on";
    return new Problem(
        ProblemCode.TIMELINE_ORDER, event.location(), event.text(), allowed, message);
  }

  private void window(ImpactWindow window) {
    if (window.isOpen()) {
      problems.add(open(window));
    }
    if (window.level().isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.LEVEL_ASSUMED,
              window.provenance().location(),
              "No level is stated for the impact from %s, so it counts as a major outage."
                  .formatted(wording.time(window.from().at()))));
    }
  }

  private Problem open(ImpactWindow window) {
    boolean over =
        incident.status().stream()
            .anyMatch(s -> s == IncidentStatus.RESOLVED || s == IncidentStatus.POSTMORTEM);
    String message =
        "No end is stated for the impact from %s; it counts as open until as-of."
            .formatted(wording.time(window.from().at()));
    String more =
        " The incident is called resolved, but the stamp of an update does not say when the impact"
            + " ended.";
    return Problem.of(
        ProblemCode.IMPACT_OPEN, window.from().location(), over ? message + more : message);
  }
}
