package dev.nines.source.pagerduty;

import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.OneWay;
import dev.nines.source.tool.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads log entries and alerts, which add to the incident that they name. */
final class LogEntries {

  /** The marks that entries of a type make; entries of every type are on the timeline. */
  private static final Map<String, String> MARKS =
      Map.of(
          "trigger_log_entry",
          Marks.DETECTED,
          "acknowledge_log_entry",
          Marks.ACKNOWLEDGED,
          "unacknowledge_log_entry",
          "unacknowledged",
          "escalate_log_entry",
          "escalated",
          "resolve_log_entry",
          Marks.RESOLVED,
          "reopen_log_entry",
          "reopened");

  private final Reading reading;
  private final OneWay order;

  LogEntries(Reading reading) {
    this.reading = reading;
    this.order = new OneWay(reading.log());
  }

  void take(ApiRecord entry) {
    Optional<IncidentDraft> draft = of("log entry", entry);
    Optional<RecordedTime> at = entry.time("created_at");
    if (draft.isEmpty() || at.isEmpty()) {
      return;
    }
    order.next(at.get());
    String type = entry.text("type").orElse("").replace("_reference", "");
    Optional.ofNullable(MARKS.get(type)).ifPresent(mark -> draft.get().mark(mark, at));
    entry
        .record("service")
        .flatMap(Services::word)
        .ifPresent(word -> draft.get().services(List.of(word)));
    if (type.equals("status_update_log_entry")) {
      draft.get().update(at, Optional.empty(), entry.text("message").orElse(""), entry);
    } else {
      draft.get().event(at, text(entry, type), entry);
    }
  }

  // a note is the summary of its channel
  private static String text(ApiRecord entry, String type) {
    Optional<String> note =
        type.equals("annotate_log_entry")
            ? entry.record("channel").flatMap(c -> c.text("summary").or(() -> c.text("content")))
            : Optional.empty();
    return note.or(() -> entry.text("summary")).orElse(type);
  }

  void takeAlert(ApiRecord alert) {
    Optional<IncidentDraft> draft = of("alert", alert);
    if (draft.isPresent()) {
      String text = alert.text("summary").orElse("");
      draft.get().event(alert.time("created_at"), "Alert: " + text, alert);
      draft.get().services(alert.record("service").flatMap(Services::word).stream().toList());
      draft.get().title(Optional.of(text).filter(t -> !t.isEmpty()));
    }
  }

  private Optional<IncidentDraft> of(String what, ApiRecord entry) {
    Optional<ApiRecord> incident = entry.record("incident");
    Optional<String> id = incident.flatMap(record -> record.text("id"));
    if (id.isEmpty()) {
      String message = "The %s names no incident and is left out.".formatted(what);
      reading.log().add(Problem.of(ProblemCode.NO_INCIDENT_NAMED, entry.location(), message));
      return Optional.empty();
    }
    Optional<String> own = entry.text("id");
    if (own.isPresent() && !reading.isFirst(what, id.get() + " " + own.get(), entry)) {
      return Optional.empty();
    }
    IncidentDraft draft = reading.incident(id.get(), entry);
    draft.title(IncidentRecords.summary(incident.get()));
    return Optional.of(draft);
  }
}
