package dev.nines.source.firehydrant;

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
import dev.nines.source.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads incidents of FireHydrant: each milestone is a mark under its own name. */
final class FireHydrantFormat implements ToolFormat {

  private static final Set<String> OVER =
      Set.of("resolved", "retrospective_started", "retrospective_completed", "closed");

  private final Reading reading;

  FireHydrantFormat(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> lists() {
    return Set.of("data");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    return bare.holds("milestones") ? Optional.of("data") : Optional.empty();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return MorePages.link(page, "pagination", "next");
  }

  @Override
  public void take(String list, ApiRecord record) {
    Optional<String> id = reading.id(record, "id");
    if (id.isEmpty() || !reading.isFirst("incident", id.get(), record)) {
      return;
    }
    if (record.has("discarded_at")) {
      reading.leaveOut(record, record.text("name").orElse(id.get()), "it was archived");
      return;
    }
    add(record, reading.incident(id.get(), record));
  }

  private void add(ApiRecord record, IncidentDraft draft) {
    draft.title(record.text("name"));
    draft.isAt(record);
    Optional<String> severity = word(record, "severity");
    draft.severity(severity);
    // the scale of FireHydrant has a word for exercises
    boolean drill = severity.filter(s -> s.equalsIgnoreCase("GAMEDAY")).isPresent();
    draft.kind(drill ? IncidentKind.DRILL : IncidentKind.REAL);
    draft.status(record.text("current_milestone").flatMap(FireHydrantFormat::status));
    draft.services(names(record));
    draft.section("summary", "", record, "summary");
    draft.section("impact", "", record, "customer_impact_summary");
    draft.section("description", "", record, "description");
    milestones(record, draft);
    record.records("incident_tickets").forEach(ticket -> action(ticket, draft));
  }

  // an older answer has the severity as a text, a newer one as a mapping
  private static Optional<String> word(ApiRecord record, String key) {
    boolean mapping =
        record.mapping().entries().stream()
            .anyMatch(e -> e.key().equals(key) && e.value() instanceof Node.Mapping);
    return mapping
        ? record.record(key).flatMap(s -> s.text("slug").or(() -> s.text("name")))
        : record.text(key);
  }

  private static Optional<IncidentStatus> status(String milestone) {
    if (OVER.contains(milestone)) {
      return Optional.of(IncidentStatus.RESOLVED);
    }
    return switch (milestone) {
      case "identified" -> Optional.of(IncidentStatus.IDENTIFIED);
      case "mitigated" -> Optional.of(IncidentStatus.MONITORING);
      default -> Optional.of(IncidentStatus.INVESTIGATING);
    };
  }

  private static List<String> names(ApiRecord record) {
    List<String> services = names(record, "services");
    return services.isEmpty() ? names(record, "functionalities") : services;
  }

  private static List<String> names(ApiRecord record, String key) {
    return record.records(key).stream().flatMap(s -> s.text("name").stream()).toList();
  }

  private void milestones(ApiRecord record, IncidentDraft draft) {
    for (ApiRecord milestone : record.records("milestones")) {
      milestone
          .text("type")
          .map(type -> type.toLowerCase(Locale.ROOT).replace('_', '-'))
          .ifPresent(name -> draft.mark(name, milestone.time("occurred_at")));
    }
    if (!draft.hasMark("started")) {
      draft.mark("started", record.time("started_at"));
    }
    if (record.records("milestones").isEmpty()) {
      draft.mark("reported", record.time("created_at"));
    }
  }

  private static void action(ApiRecord ticket, IncidentDraft draft) {
    ticket
        .text("summary")
        .map(
            text ->
                new ActionItem(
                    text,
                    ticket.text("type"),
                    Optional.empty(),
                    Optional.empty(),
                    ticket.text("state"),
                    Optional.empty(),
                    Audience.INTERNAL,
                    ticket.provenance("summary")))
        .ifPresent(draft::action);
  }
}
