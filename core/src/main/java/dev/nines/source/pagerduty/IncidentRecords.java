package dev.nines.source.pagerduty;

import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.Reading;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads incidents. PagerDuty opens an incident when it is told of a fault, so that its creation is
 * the mark {@code detected}; an impact is not stated.
 */
final class IncidentRecords {

  private static final Pattern NUMBER = Pattern.compile("\\A\\[#\\d+]\\s+");

  private final Reading reading;

  IncidentRecords(Reading reading) {
    this.reading = reading;
  }

  void take(ApiRecord record) {
    Optional<String> id = reading.id(record, "id");
    if (id.isEmpty() || !reading.isFirst("incident", id.get(), record)) {
      return;
    }
    Optional<String> merged =
        record
            .record("resolve_reason")
            .flatMap(reason -> reason.record("incident"))
            .flatMap(r -> r.text("id"));
    if (merged.isPresent()) {
      String why = "it was merged into the incident \"" + merged.get() + "\"";
      reading.leaveOut(record, title(record).orElse(id.get()), why);
      return;
    }
    add(record, reading.incident(id.get(), record));
  }

  private void add(ApiRecord record, IncidentDraft draft) {
    draft.title(title(record));
    draft.isAt(record);
    draft.status(status(record.text("status")));
    draft.severity(
        record.record("priority").flatMap(p -> p.text("summary").or(() -> p.text("name"))));
    draft.services(record.record("service").flatMap(Services::word).stream().toList());
    draft.mark(Marks.DETECTED, record.time("created_at"));
    record
        .records("acknowledgements")
        .forEach(ack -> draft.mark(Marks.ACKNOWLEDGED, ack.time("at")));
    resolved(record, draft);
  }

  private void resolved(ApiRecord record, IncidentDraft draft) {
    boolean over = record.text("status").filter("resolved"::equals).isPresent();
    // older answers have no "resolved_at", but say since when the status is what it is
    Optional<RecordedTime> at =
        record
            .time("resolved_at")
            .or(() -> over ? record.time("last_status_change_at") : Optional.empty());
    draft.mark(Marks.RESOLVED, at);
    if (over && at.isEmpty()) {
      reading.missing(record, title(record).orElse(""), Marks.RESOLVED, "its status is resolved");
    }
  }

  static Optional<String> title(ApiRecord record) {
    return record.text("title").or(() -> summary(record)).or(() -> record.text("description"));
  }

  /** Returns the summary of an incident without the number before it. */
  static Optional<String> summary(ApiRecord record) {
    return record.text("summary").map(text -> NUMBER.matcher(text).replaceFirst(""));
  }

  static Optional<IncidentStatus> status(Optional<String> word) {
    return word.flatMap(
        w ->
            switch (w) {
              case "triggered", "acknowledged" -> Optional.of(IncidentStatus.INVESTIGATING);
              case "resolved" -> Optional.of(IncidentStatus.RESOLVED);
              default -> Optional.empty();
            });
  }
}
