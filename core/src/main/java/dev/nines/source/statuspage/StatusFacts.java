package dev.nines.source.statuspage;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.api.ServiceNamed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the records of a file and makes facts of them. */
final class StatusFacts {

  private final SourceInput input;
  private final ProblemLog log = ProblemLog.empty();
  private final Map<String, StatusRecord> incidents = new LinkedHashMap<>();
  private final Map<String, PlannedWork> planned = new LinkedHashMap<>();

  StatusFacts(SourceInput input) {
    this.input = input;
  }

  ProblemLog log() {
    return log;
  }

  /** Adds an incident; of one that stands twice the one with the later updates is kept. */
  void incident(StatusRecord record) {
    StatusRecord earlier = incidents.get(record.id());
    if (earlier != null) {
      log.add(twice(record, earlier));
    }
    if (earlier == null || isLater(record, earlier)) {
      incidents.put(record.id(), record);
    }
  }

  /** Adds planned work; of one that stands twice the one with the later updates is kept. */
  void planned(PlannedWork work) {
    PlannedWork earlier = planned.get(work.record().id());
    if (earlier != null) {
      log.add(twice(work.record(), earlier.record()));
    }
    if (earlier == null || isLater(work.record(), earlier.record())) {
      planned.put(work.record().id(), work);
    }
  }

  private static boolean isLater(StatusRecord a, StatusRecord b) {
    int last = b.updates().size() - 1;
    return !a.updates().isEmpty()
        && (last < 0
            || !a.updates()
                .get(a.updates().size() - 1)
                .at()
                .at()
                .isBefore(b.updates().get(last).at().at()));
  }

  /** Returns the facts with every problem met. */
  Checked<Facts> facts() {
    List<RecordedIncident> read = new ArrayList<>();
    incidents.values().forEach(record -> read.add(RecordedIncident.of(record, log)));
    List<MaintenanceWindow> windows = new ArrayList<>();
    for (PlannedWork work : planned.values()) {
      work.window(log).ifPresent(window -> windows.add(about(window)));
      Optional.of(work.record())
          .filter(StatusRecord::tellsComponents)
          .map(record -> RecordedIncident.of(record, log))
          .filter(incident -> !incident.incident().impact().isEmpty())
          .ifPresent(read::add);
    }
    fromUpdates(read).ifPresent(log::add);
    read.stream()
        .filter(i -> i.basis() == RecordedImpact.Basis.STAMPS)
        .forEach(i -> log.addAll(WindowsInWords.check(i.incident())));
    List<Incident> all = read.stream().map(i -> about(i.incident())).toList();
    return Checked.of(
        Facts.ofRecords(all, windows, List.of()), RowProblems.shortened(log.problems()));
  }

  // said once a file: every record of a feed is of this kind
  private static Optional<Problem> fromUpdates(List<RecordedIncident> all) {
    List<Incident> stamped =
        all.stream()
            .filter(i -> i.basis() == RecordedImpact.Basis.STAMPS)
            .map(RecordedIncident::incident)
            .toList();
    return stamped.stream()
        .findFirst()
        .map(first -> fromUpdates(first, stamped.size(), all.size()));
  }

  private static Problem fromUpdates(Incident first, int stamped, int all) {
    String message =
        "%s of %s %s nothing of the states of components, \"%s\" the first of them: the impact is"
            + " taken from the first update to the one that says resolved, which is when that was"
            + " posted, not when it happened.";
    SourceLocation place = first.impact().get(0).provenance().location();
    String incidents = all == 1 ? "incident" : "incidents";
    return Problem.of(
        ProblemCode.IMPACT_FROM_UPDATES,
        place,
        message.formatted(
            stamped, all + " " + incidents, stamped == 1 ? "says" : "say", first.title()));
  }

  private static Problem twice(StatusRecord record, StatusRecord earlier) {
    String message =
        "\"%s\" (%s) stands twice, first on line %s; the one with the later updates is taken."
            .formatted(record.id(), record.title(), earlier.provenance().location().line());
    return new Problem(
        ProblemCode.DUPLICATE_RECORD, record.provenance().location(), record.id(), "", message);
  }

  private MaintenanceWindow about(MaintenanceWindow w) {
    return input.service().map(id -> ServiceNamed.in(w, id)).orElse(w);
  }

  private Incident about(Incident incident) {
    return input.service().map(id -> ServiceNamed.in(incident, id)).orElse(incident);
  }
}
