package dev.nines.source.incidentio;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Provenance;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.MorePages;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.ToolFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells incidents, updates and follow-ups from one another. */
final class IncidentIoFormat implements ToolFormat {

  private final Reading reading;
  private final Map<String, Long> read = new HashMap<>();

  IncidentIoFormat(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> lists() {
    return Set.of(
        "incidents", "incident", "incident_updates", "incident_update", "follow_ups", "follow_up");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    if (bare.holds("mode") && bare.holds("incident_status")) {
      return Optional.of("incident");
    }
    if (!bare.holds("incident_id")) {
      return Optional.empty();
    }
    return Optional.of(bare.holds("new_incident_status") ? "incident_update" : "follow_up");
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    // a page that is full names where the next one begins, whether or not there is one
    return page.record("pagination_meta")
        .flatMap(
            meta ->
                meta.holds("total_record_count")
                    ? MorePages.total(meta, "total_record_count", mostRead())
                    : MorePages.link(page, "pagination_meta", "after"));
  }

  // updates and follow-ups in the same file are not what a page of incidents counts
  private long mostRead() {
    return read.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  @Override
  public void take(String list, ApiRecord record) {
    read.merge(list, 1L, Long::sum);
    switch (list) {
      case "incidents", "incident" -> incident(record);
      case "incident_updates", "incident_update" -> update(record);
      default -> followUp(record);
    }
  }

  private void incident(ApiRecord record) {
    Optional<String> id = reading.id(record, "id");
    if (id.isEmpty() || !reading.isFirst("incident", id.get(), record)) {
      return;
    }
    String category = record.record("incident_status").flatMap(s -> s.text("category")).orElse("");
    if (Set.of("declined", "merged", "canceled").contains(category)) {
      reading.leaveOut(record, record.text("name").orElse(id.get()), "it was " + category);
      return;
    }
    IncidentDraft draft = reading.incident(id.get(), record);
    draft.title(record.text("name"));
    draft.isAt(record);
    draft.status(status(category));
    draft.severity(record.record("severity").flatMap(s -> s.text("name")));
    String mode = record.text("mode").orElse("");
    draft.kind(Set.of("test", "tutorial").contains(mode) ? IncidentKind.TEST : IncidentKind.REAL);
    draft.section("summary", "", record, "summary");
    draft.services(AffectedServices.of(record));
    new Timestamps(reading).read(record, draft, mode.equals("retrospective"));
  }

  private static Optional<IncidentStatus> status(String category) {
    return switch (category) {
      case "triage", "live", "active", "paused" -> Optional.of(IncidentStatus.INVESTIGATING);
      case "learning", "closed" -> Optional.of(IncidentStatus.RESOLVED);
      default -> Optional.empty();
    };
  }

  private void update(ApiRecord record) {
    Optional<String> incident = reading.id(record, "incident_id");
    Optional<String> id = reading.id(record, "id");
    if (incident.isPresent() && id.isPresent() && reading.isFirst("update", id.get(), record)) {
      Optional<String> status = record.record("new_incident_status").flatMap(s -> s.text("name"));
      reading
          .incident(incident.get(), record)
          .update(record.time("created_at"), status, record.text("message").orElse(""), record);
    }
  }

  private void followUp(ApiRecord record) {
    Optional<String> incident = reading.id(record, "incident_id");
    Optional<String> title = reading.id(record, "title");
    if (incident.isPresent() && title.isPresent()) {
      ActionItem item =
          new ActionItem(
              title.get(),
              Optional.empty(),
              record.record("assignee").flatMap(a -> a.text("name")),
              Optional.empty(),
              record.text("status"),
              record
                  .record("external_issue_reference")
                  .flatMap(issue -> issue.text("issue_permalink")),
              Audience.INTERNAL,
              record.provenance("title"));
      reading.incident(incident.get(), record).action(item);
    }
  }
}
