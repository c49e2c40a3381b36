package dev.nines.source.rootly;

import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.MorePages;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Spans;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads incidents of Rootly: the time of each status is a mark, and scheduled ones maintenance. */
final class RootlyFormat implements ToolFormat {

  /** The statuses whose times are marks, in the order in which they follow one another. */
  private static final List<String> STATUSES =
      List.of("in_triage", "started", "detected", "acknowledged", "resolved", "closed");

  private final Reading reading;

  RootlyFormat(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> lists() {
    return Set.of("data");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    return bare.holds("attributes") ? Optional.of("data") : Optional.empty();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return MorePages.link(page, "links", "next");
  }

  @Override
  public void take(String list, ApiRecord record) {
    Optional<String> id = reading.id(record, "id");
    Optional<ApiRecord> attributes = record.record("attributes");
    if (id.isEmpty() || attributes.isEmpty() || !reading.isFirst("incident", id.get(), record)) {
      return;
    }
    ApiRecord incident = attributes.get();
    String kind = incident.text("kind").orElse("normal");
    if (kind.startsWith("scheduled")) {
      maintenance(id.get(), incident);
    } else if (incident.text("status").filter("cancelled"::equals).isPresent()) {
      reading.leaveOut(record, incident.text("title").orElse(id.get()), "it was cancelled");
    } else {
      incident(incident, kind, reading.incident(id.get(), record));
    }
  }

  private void incident(ApiRecord incident, String kind, IncidentDraft draft) {
    draft.title(incident.text("title"));
    draft.isAt(incident);
    boolean test = kind.startsWith("test") || kind.startsWith("example");
    draft.kind(test ? IncidentKind.TEST : IncidentKind.REAL);
    draft.status(incident.text("status").flatMap(RootlyFormat::status));
    draft.severity(related(incident, "severity").findFirst());
    draft.services(related(incident, "services").toList());
    draft.section("summary", "", incident, "summary");
    draft.section("mitigation", "", incident, "mitigation_message");
    draft.section("resolution", "", incident, "resolution_message");
    for (String status : STATUSES) {
      draft.mark(status.replace('_', '-'), incident.time(status + "_at"));
    }
    mitigated(incident, draft);
  }

  // where nobody says when it was mitigated, Rootly writes the time at which it was resolved
  private void mitigated(ApiRecord incident, IncidentDraft draft) {
    String key = "mitigated_at";
    Optional<RecordedTime> mitigated = incident.time(key);
    Optional<RecordedTime> resolved = incident.time("resolved_at");
    if (mitigated.isEmpty()
        || !mitigated.map(RecordedTime::at).equals(resolved.map(RecordedTime::at))) {
      draft.mark(Marks.MITIGATED, mitigated);
      return;
    }
    String message =
        "\"%s\" of \"%s\" is the time at which it was resolved, which Rootly fills in where nobody"
            + " said; it stays unknown.";
    reading
        .log()
        .add(
            new Problem(
                ProblemCode.MARK_FILLED,
                incident.locationOf(key),
                mitigated.get().text(),
                "",
                message.formatted(key, incident.text("title").orElse(""))));
  }

  private static Optional<IncidentStatus> status(String word) {
    return switch (word) {
      case "in_triage", "started", "detected", "acknowledged" ->
          Optional.of(IncidentStatus.INVESTIGATING);
      case "mitigated" -> Optional.of(IncidentStatus.MONITORING);
      case "resolved", "closed" -> Optional.of(IncidentStatus.RESOLVED);
      default -> Optional.empty();
    };
  }

  // a related record stands in "data" with "attributes", as a list, or plainly with its name
  private static Stream<String> related(ApiRecord incident, String key) {
    return incident.mapping().entries().stream()
        .filter(entry -> entry.key().equals(key))
        .flatMap(entry -> names(entry.value()));
  }

  private static Stream<String> names(Node node) {
    if (node instanceof Node.Sequence list) {
      return list.items().stream().flatMap(RootlyFormat::names);
    }
    if (node instanceof Node.Scalar scalar) {
      return Stream.of(scalar.text());
    }
    return node instanceof Node.Mapping mapping ? namesOf(mapping) : Stream.empty();
  }

  private static Stream<String> namesOf(Node.Mapping mapping) {
    return Stream.of("data", "attributes", "name")
        .flatMap(key -> mapping.entries().stream().filter(entry -> entry.key().equals(key)))
        .limit(1)
        .flatMap(entry -> names(entry.value()));
  }

  private void maintenance(String id, ApiRecord incident) {
    Optional<RecordedTime> from = incident.time("scheduled_for");
    Optional<RecordedTime> to = incident.time("scheduled_until");
    if (!Spans.isWhole(incident, from, to, reading.log())) {
      return;
    }
    reading.add(
        new MaintenanceWindow(
            id,
            reading.services(related(incident, "services").toList()),
            Optional.empty(),
            from.get(),
            to.get(),
            incident.time("created_at"),
            incident.text("status").filter("cancelled"::equals).isPresent(),
            incident.provenance("title")));
  }
}
