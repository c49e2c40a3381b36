package dev.nines.source.dispatch;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.time.FileZone;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.MorePages;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.ToolFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads incidents of Dispatch with their events and tasks. Its times are UTC. */
final class DispatchFormat implements ToolFormat {

  private static final FileZone ZONE =
      new FileZone(Optional.of(ZoneId.of("UTC")), "as Dispatch writes its times");
  private static final Set<String> EXERCISES = Set.of("drill", "exercise", "simulation", "test");

  private final Reading reading;
  private long read;

  DispatchFormat(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> lists() {
    return Set.of("items");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    return bare.holds("incident_type") ? Optional.of("items") : Optional.empty();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return MorePages.total(page, "total", read);
  }

  @Override
  public void take(String list, ApiRecord record) {
    read++;
    Optional<String> id = record.text("name").or(() -> reading.id(record, "id"));
    if (id.isPresent() && reading.isFirst("incident", id.get(), record)) {
      add(record, reading.incident(id.get(), record));
    }
  }

  private void add(ApiRecord record, IncidentDraft draft) {
    draft.title(record.text("title"));
    draft.isAt(record);
    draft.kind(isExercise(record) ? IncidentKind.DRILL : IncidentKind.REAL);
    draft.status(record.text("status").flatMap(DispatchFormat::status));
    draft.severity(name(record, "incident_severity").or(() -> name(record, "incident_priority")));
    draft.services(services(record));
    draft.section("summary", "", record, "description");
    draft.section("resolution", "", record, "resolution");
    draft.mark("reported", record.time("reported_at", ZONE));
    draft.mark(Marks.MITIGATED, record.time("stable_at", ZONE));
    draft.mark("closed", record.time("closed_at", ZONE));
    for (ApiRecord event : record.records("events")) {
      Optional<RecordedTime> at = event.time("started_at", ZONE);
      draft.event(at, event.text("description").orElse(""), event);
    }
    record.records("tasks").forEach(task -> action(task, draft));
  }

  // what Dispatch keeps out of its own figures is no incident that counts in others
  private static boolean isExercise(ApiRecord record) {
    Optional<ApiRecord> type = record.record("incident_type");
    boolean named =
        type.flatMap(t -> t.text("name"))
            .filter(name -> EXERCISES.contains(name.toLowerCase(Locale.ROOT)))
            .isPresent();
    return named || type.filter(t -> t.is("exclude_from_metrics")).isPresent();
  }

  private static Optional<IncidentStatus> status(String word) {
    return switch (word) {
      case "Active" -> Optional.of(IncidentStatus.INVESTIGATING);
      case "Stable" -> Optional.of(IncidentStatus.MONITORING);
      case "Closed" -> Optional.of(IncidentStatus.RESOLVED);
      default -> Optional.empty();
    };
  }

  private static Optional<String> name(ApiRecord record, String key) {
    return record.record(key).flatMap(named -> named.text("name"));
  }

  // tags of a type that is called service
  private static List<String> services(ApiRecord record) {
    return record.records("tags").stream()
        .filter(
            tag ->
                name(tag, "tag_type")
                    .filter(t -> t.toLowerCase(Locale.ROOT).startsWith("service"))
                    .isPresent())
        .flatMap(tag -> tag.text("name").stream())
        .toList();
  }

  private static void action(ApiRecord task, IncidentDraft draft) {
    Optional<LocalDate> due =
        task.time("resolve_by", ZONE).map(t -> t.at().atZone(ZONE.zone().get()).toLocalDate());
    Optional<String> owner =
        task.record("owner").flatMap(o -> o.record("individual")).flatMap(i -> i.text("name"));
    task.text("description")
        .map(
            text ->
                new ActionItem(
                    text,
                    Optional.empty(),
                    owner,
                    due,
                    task.text("status"),
                    task.text("weblink"),
                    Audience.INTERNAL,
                    task.provenance("description")))
        .ifPresent(draft::action);
  }
}
