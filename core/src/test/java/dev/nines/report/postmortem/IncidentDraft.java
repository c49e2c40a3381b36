package dev.nines.report.postmortem;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentSection;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An incident in the making: local times such as {@code 2025-07-05 15:27}, one line an entry. */
final class IncidentDraft {

  private final ZoneId zone;
  private final String file;
  private String title = "Checkout unavailable";
  private Optional<String> provider = Optional.empty();
  private Optional<IncidentStatus> status = Optional.empty();
  private Optional<String> severity = Optional.empty();
  private IncidentKind kind = IncidentKind.REAL;
  private Audience audience = Audience.CUSTOMER;
  private final List<ImpactWindow> impact = new ArrayList<>();
  private final Map<String, List<RecordedTime>> marks = new LinkedHashMap<>();
  private final List<TimelineEvent> timeline = new ArrayList<>();
  private final List<IncidentSection> sections = new ArrayList<>();
  private final List<ActionItem> actions = new ArrayList<>();
  private final List<PublishedUpdate> updates = new ArrayList<>();

  private IncidentDraft(String zone, String file) {
    this.zone = ZoneId.of(zone);
    this.file = file;
  }

  static IncidentDraft in(String zone) {
    return new IncidentDraft(zone, "incident.yaml");
  }

  static IncidentDraft in(String zone, String file) {
    return new IncidentDraft(zone, file);
  }

  ZoneId zone() {
    return zone;
  }

  /** Returns the instant of a local time, or of an instant as it stands. */
  Instant at(String time) {
    return time.endsWith("Z")
        ? Instant.parse(time)
        : ZonedDateTime.of(LocalDateTime.parse(time.replace(' ', 'T')), zone).toInstant();
  }

  IncidentDraft title(String words) {
    title = words;
    return this;
  }

  IncidentDraft provider(String words) {
    provider = Optional.of(words);
    return this;
  }

  IncidentDraft status(IncidentStatus value) {
    status = Optional.of(value);
    return this;
  }

  IncidentDraft severity(String word) {
    severity = Optional.of(word);
    return this;
  }

  IncidentDraft kind(IncidentKind value) {
    kind = value;
    return this;
  }

  IncidentDraft audience(Audience value) {
    audience = value;
    return this;
  }

  /** Adds a window; an empty word for its service, level or end leaves that out. */
  IncidentDraft impact(String service, String level, String from, String to) {
    int line = 10 + impact.size();
    impact.add(
        new ImpactWindow(
            service.isEmpty() ? List.of() : List.of(service),
            some(level),
            time(from, line),
            to.isEmpty() ? Optional.empty() : Optional.of(time(to, line)),
            Optional.empty(),
            Optional.empty(),
            place(line, "impact " + from)));
    return this;
  }

  IncidentDraft mark(String name, String at, int line) {
    marks.computeIfAbsent(name, key -> new ArrayList<>()).add(time(at, line));
    return this;
  }

  IncidentDraft event(String at, String text, int line) {
    return event(at, text, line, Audience.CUSTOMER);
  }

  IncidentDraft event(String at, String text, int line, Audience who) {
    timeline.add(new TimelineEvent(time(at, line), text, who, place(line, text)));
    return this;
  }

  IncidentDraft section(String key, String heading, String text, int line) {
    return section(key, heading, text, line, Audience.CUSTOMER);
  }

  IncidentDraft section(String key, String heading, String text, int line, Audience who) {
    sections.add(new IncidentSection(key, heading, text, who, place(line, text)));
    return this;
  }

  IncidentDraft action(String text, int line) {
    return action(text, "", "", line, Audience.CUSTOMER);
  }

  IncidentDraft action(String text, String owner, String state, int line, Audience who) {
    actions.add(
        new ActionItem(
            text,
            Optional.empty(),
            some(owner),
            Optional.empty(),
            some(state),
            Optional.empty(),
            who,
            place(line, text)));
    return this;
  }

  IncidentDraft update(String at, String state, String text, int line) {
    return update(at, state, text, line, Audience.CUSTOMER);
  }

  IncidentDraft update(String at, String state, String text, int line, Audience who) {
    updates.add(new PublishedUpdate(time(at, line), some(state), text, who, place(line, text)));
    return this;
  }

  Incident incident() {
    return new Incident(
        "incident-1",
        title,
        provider,
        status,
        severity,
        kind,
        Optional.of(zone),
        audience,
        impact,
        List.of(),
        new Marks(marks),
        timeline,
        sections,
        actions,
        updates,
        place(1, title));
  }

  PostmortemInput input() {
    return PostmortemInput.of(incident(), zone, at("2025-07-05 18:00"));
  }

  private static Optional<String> some(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  private RecordedTime time(String time, int line) {
    return new RecordedTime(at(time), time, zone.getId(), SourceLocation.ofLine(file, line));
  }

  private Provenance place(int line, String text) {
    return new Provenance(SourceLocation.ofLine(file, line), text);
  }
}
