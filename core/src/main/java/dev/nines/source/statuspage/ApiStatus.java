package dev.nines.source.statuspage;

import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.api.HtmlText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads incidents and maintenance as the API gives them.
 *
 * @param page the page that they are on
 * @param log takes the problems
 */
record ApiStatus(StatusRecord.Page page, ProblemLog log) {

  /** From which difference on a time of display is another one than that of writing. */
  private static final Duration MOVED = Duration.ofMinutes(1);

  ApiStatus {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(log, "log");
  }

  /** Returns the page that the answer of the API names. */
  static StatusRecord.Page page(ApiRecord answer) {
    Optional<ApiRecord> page = answer.record("page");
    return new StatusRecord.Page(
        page.flatMap(p -> p.text("name")),
        page.flatMap(p -> p.text("time_zone")).flatMap(ApiStatus::zone));
  }

  // every time has its offset, so that a zone of another spelling costs nothing
  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name)).filter(zone -> name.contains("/") || name.equals("UTC"));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns an incident; empty and reported where it has no id. */
  Optional<StatusRecord> incident(ApiRecord incident) {
    Optional<String> id = incident.text("id").or(() -> incident.text("shortlink"));
    if (id.isEmpty()) {
      log.add(withoutId(incident));
    }
    return id.map(own -> incident(incident, own));
  }

  private StatusRecord incident(ApiRecord incident, String id) {
    List<StatusUpdate> updates = new ArrayList<>();
    incident.records("incident_updates").forEach(u -> update(u).ifPresent(updates::add));
    StatusRecord.Said said =
        new StatusRecord.Said(
            incident.text("status"), incident.text("impact"), incident.time("started_at"));
    return new StatusRecord(
        id,
        incident.text("name").orElse(id),
        page,
        said,
        UpdateOrder.of(updates, log),
        incident.records("components").stream().flatMap(c -> c.text("name").stream()).toList(),
        body(incident),
        new Provenance(incident.location(), incident.text("name").orElse(id)));
  }

  private static Optional<StatusRecord.Body> body(ApiRecord incident) {
    return incident
        .text("postmortem_body")
        .map(HtmlText::plain)
        .map(text -> new StatusRecord.Body(text, incident.locationOf("postmortem_body")));
  }

  /** Returns planned work; empty and reported where it has no id. */
  Optional<PlannedWork> planned(ApiRecord work) {
    return incident(work)
        .map(
            record ->
                new PlannedWork(
                    record,
                    work.time("scheduled_for"),
                    work.time("scheduled_until"),
                    work.time("created_at")));
  }

  private Optional<StatusUpdate> update(ApiRecord update) {
    Optional<RecordedTime> written = update.time("created_at");
    Optional<RecordedTime> shown = update.time("display_at");
    shown.flatMap(s -> written.flatMap(w -> moved(update, s, w))).ifPresent(log::add);
    Optional<RecordedTime> at = shown.or(() -> written).or(() -> update.time("updated_at"));
    if (at.isEmpty() && !update.has("display_at") && !update.has("created_at")) {
      log.add(withoutTime(update));
    }
    return at.map(time -> update(update, time));
  }

  private StatusUpdate update(ApiRecord update, RecordedTime at) {
    String text = update.text("body").map(HtmlText::plain).orElse("");
    List<ComponentChange> changes = new ArrayList<>();
    update.records("affected_components").forEach(c -> change(c).ifPresent(changes::add));
    return new StatusUpdate(
        at,
        update.text("status").orElse(""),
        text,
        changes,
        new Provenance(update.location(), text.lines().findFirst().orElse("")));
  }

  private Optional<ComponentChange> change(ApiRecord change) {
    Optional<String> name = change.text("name").or(() -> change.text("code"));
    Optional<String> after = change.text("new_status");
    if (name.isEmpty() || after.isEmpty()) {
      String message = "A change of a component has no name or no new status; it is left out.";
      log.add(Problem.of(ProblemCode.ROW_DAMAGED, change.location(), message));
      return Optional.empty();
    }
    String before = change.text("old_status").orElse("");
    String words = name.get() + ": " + before + " to " + after.get();
    return Optional.of(
        new ComponentChange(
            name.get(), before, after.get(), new Provenance(change.location(), words)));
  }

  private static Optional<Problem> moved(
      ApiRecord update, RecordedTime shown, RecordedTime written) {
    Duration distance = Duration.between(shown.at(), written.at());
    if (distance.abs().compareTo(MOVED) < 0) {
      return Optional.empty();
    }
    String message =
        "The update \"%s\" is shown at %s, but was written at %s, %s %s; the time shown is used.";
    return Optional.of(
        new Problem(
            ProblemCode.STAMP_MOVED,
            shown.location(),
            shown.text(),
            written.text(),
            message.formatted(
                update.text("status").orElse(""),
                shown.text(),
                written.text(),
                Quoted.length(distance.abs()),
                distance.isNegative() ? "earlier" : "later")));
  }

  private static Problem withoutId(ApiRecord incident) {
    return Problem.of(
        ProblemCode.ROW_DAMAGED, incident.location(), "An incident has no \"id\"; it is left out.");
  }

  private static Problem withoutTime(ApiRecord update) {
    return Problem.of(
        ProblemCode.ROW_DAMAGED,
        update.location(),
        "An update has neither \"display_at\" nor \"created_at\"; it is left out.");
  }
}
