package dev.nines.source.betterstack;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.MonitorName;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an incident of a monitor: its impact is from the start to the resolution, at no stated
 * level; its service is the monitor, by its name and address. Who acknowledged or resolved it is
 * left out: these are people.
 */
final class MonitorIncident {

  private final ApiRecord attributes;
  private final String id;
  private final ProblemLog log;

  private MonitorIncident(ApiRecord attributes, String id, ProblemLog log) {
    this.attributes = attributes;
    this.id = id;
    this.log = log;
  }

  /** Returns the incident; empty and reported where it has no id or no start. */
  static Optional<Incident> read(ApiRecord record, ProblemLog log) {
    Optional<ApiRecord> attributes = record.record("attributes");
    Optional<String> id = record.text("id");
    Optional<RecordedTime> start = attributes.flatMap(a -> a.time("started_at"));
    if (id.isEmpty() || start.isEmpty()) {
      log.add(
          Problem.of(
              ProblemCode.ROW_DAMAGED,
              record.location(),
              "An incident has no \"id\" or no \"started_at\"; it is left out."));
      return Optional.empty();
    }
    return Optional.of(
        new MonitorIncident(attributes.orElseThrow(), id.get(), log).incident(start.get(), record));
  }

  private Incident incident(RecordedTime start, ApiRecord record) {
    Optional<RecordedTime> end = attributes.time("resolved_at");
    String title = attributes.text("name").or(() -> attributes.text("url")).orElse(id);
    unconfirmed(title).ifPresent(log::add);
    return new Incident(
        id,
        title,
        Optional.empty(),
        status(),
        Optional.empty(),
        IncidentKind.REAL,
        Optional.empty(),
        Audience.CUSTOMER,
        impact(start, end),
        List.of(),
        marks(end),
        events(start),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(record.location(), title));
  }

  private List<ImpactWindow> impact(RecordedTime start, Optional<RecordedTime> end) {
    if (end.filter(to -> to.at().isBefore(start.at())).isPresent()) {
      log.add(backwards(start, end.get()));
      return List.of();
    }
    List<String> services = monitor();
    String words = attributes.text("cause").orElse(start.text());
    return List.of(
        new ImpactWindow(
            services,
            Optional.empty(),
            start,
            end,
            Optional.empty(),
            Optional.empty(),
            new Provenance(start.location(), words)));
  }

  // a contract can mean the monitor by its name or by its address
  private List<String> monitor() {
    String url = attributes.text("url").orElse("");
    String word = MonitorName.of(attributes.text("name").orElse(""), url);
    return Stream.of(word, url).filter(w -> !w.isEmpty()).limit(1).toList();
  }

  private Marks marks(Optional<RecordedTime> end) {
    Map<String, List<RecordedTime>> marks = new LinkedHashMap<>();
    attributes.time("acknowledged_at").ifPresent(at -> marks.put(Marks.ACKNOWLEDGED, List.of(at)));
    end.ifPresent(at -> marks.put(Marks.RESOLVED, List.of(at)));
    return new Marks(marks);
  }

  private List<TimelineEvent> events(RecordedTime start) {
    return attributes.text("cause").stream()
        .map(
            cause ->
                new TimelineEvent(start, cause, Audience.CUSTOMER, attributes.provenance("cause")))
        .toList();
  }

  private Optional<IncidentStatus> status() {
    return attributes
        .text("status")
        .filter("Resolved"::equalsIgnoreCase)
        .map(status -> IncidentStatus.RESOLVED);
  }

  private Optional<Problem> unconfirmed(String title) {
    String message =
        "The outage of \"%s\" is \"Unconfirmed\": the monitor had not seen it from elsewhere yet; it"
            + " counts.";
    return attributes
        .text("status")
        .filter("Unconfirmed"::equalsIgnoreCase)
        .map(
            status ->
                new Problem(
                    ProblemCode.IMPACT_UNCONFIRMED,
                    attributes.locationOf("status"),
                    status,
                    "",
                    message.formatted(title)));
  }

  private static Problem backwards(RecordedTime from, RecordedTime to) {
    String message = "The end \"%s\" is before the start \"%s\".".formatted(to.text(), from.text());
    return new Problem(
        ProblemCode.END_BEFORE_START,
        to.location(),
        to.text(),
        "from " + from.text() + " on",
        message);
  }
}
