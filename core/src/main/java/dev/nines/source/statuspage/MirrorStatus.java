package dev.nines.source.statuspage;

import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads incidents as mirrors of a status page keep them, one on each line: with {@code updates} of
 * {@code at}, {@code status} and {@code message}, and what the mirror made of them.
 *
 * @param log takes the problems
 */
record MirrorStatus(ProblemLog log) {

  MirrorStatus {
    Objects.requireNonNull(log, "log");
  }

  /** Returns an incident; empty and reported where it has no id. */
  Optional<StatusRecord> incident(ApiRecord incident) {
    Optional<String> id = incident.text("id").or(() -> incident.text("entry_id"));
    if (id.isEmpty()) {
      log.add(
          Problem.of(
              ProblemCode.ROW_DAMAGED,
              incident.location(),
              "An incident has no \"id\"; it is left out."));
    }
    inferred(incident).ifPresent(log::add);
    return id.map(own -> incident(incident, own));
  }

  private StatusRecord incident(ApiRecord incident, String id) {
    List<StatusUpdate> updates = new ArrayList<>();
    incident.records("updates").forEach(u -> update(u).ifPresent(updates::add));
    String title = incident.text("title").orElse(id);
    return new StatusRecord(
        id,
        title,
        StatusRecord.Page.UNKNOWN,
        new StatusRecord.Said(Optional.empty(), incident.text("impact"), Optional.empty()),
        UpdateOrder.of(updates, log),
        incident.texts("components"),
        Optional.empty(),
        new Provenance(incident.location(), title));
  }

  private Optional<StatusUpdate> update(ApiRecord update) {
    Optional<RecordedTime> at = update.time("at");
    if (at.isEmpty() && !update.has("at")) {
      log.add(
          Problem.of(
              ProblemCode.ROW_DAMAGED,
              update.location(),
              "An update has no time \"at\"; it is left out."));
    }
    String text = update.text("message").orElse("");
    Provenance place = new Provenance(update.location(), text.lines().findFirst().orElse(""));
    return at.map(
        time -> new StatusUpdate(time, update.text("status").orElse(""), text, List.of(), place));
  }

  private static Optional<Problem> inferred(ApiRecord incident) {
    return incident
        .text("components_source")
        .filter(source -> incident.has("components"))
        .map(
            source ->
                new Problem(
                    ProblemCode.COMPONENTS_INFERRED,
                    incident.locationOf("components"),
                    Quoted.list(incident.texts("components")),
                    "",
                    "The page names no components here; %s %s inferred by \"%s\" from the texts."
                        .formatted(
                            Quoted.list(incident.texts("components")),
                            incident.texts("components").size() == 1 ? "was" : "were",
                            source)));
  }
}
