package dev.nines.source.incident;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentSection;
import dev.nines.model.Marks;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimeWindow;
import dev.nines.model.TimelineEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes one incident.
 *
 * @param out takes the tokens
 * @param times writes its times
 * @param audience who may read an entry that does not say
 */
record IncidentEmitter(Emitter out, TimeEmitter times, Audience audience) {

  IncidentEmitter {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(audience, "audience");
  }

  void write(Incident incident) throws IOException {
    out.mapping(incident, this::keys);
  }

  private void keys(Incident incident) throws IOException {
    head(incident);
    out.list("impact", incident.impact(), w -> out.mapping(w, this::window));
    out.list("waiting", incident.waiting(), w -> out.mapping(w, this::waiting));
    marks(incident.marks());
    out.list("timeline", incident.timeline(), e -> out.mapping(e, this::event));
    if (!incident.sections().isEmpty()) {
      out.out().writeFieldName("sections");
      out.mapping(incident, this::sections);
    }
    out.list("actions", incident.actions(), a -> out.mapping(a, this::action));
    out.list("updates", incident.updates(), u -> out.mapping(u, this::update));
    if (incident.provenance().isImported()) {
      out.text("source", incident.provenance().source().toString());
    }
    out.unless(incident.title(), "original", incident.provenance().text());
  }

  private void head(Incident incident) throws IOException {
    out.text("id", incident.id());
    out.unless(incident.id(), "title", incident.title());
    out.text("provider", incident.provider());
    out.text("status", incident.status().map(Words::of));
    out.text("severity", incident.severity());
    out.unless(Words.of(IncidentKind.REAL), "kind", Words.of(incident.kind()));
    out.text("zone", incident.zone().map(ZoneId::getId));
    out.unless(Words.of(Audience.CUSTOMER), "audience", Words.of(incident.audience()));
    out.list("services", incident.services(), out.out()::writeString);
  }

  private void window(ImpactWindow window) throws IOException {
    out.list("services", window.services(), out.out()::writeString);
    out.text("level", window.level());
    Map<String, List<RecordedTime>> span = TimeEmitter.span(window.from(), window.to());
    times.times(span);
    out.text("cause", window.cause());
    out.text("affected", window.affected().map(Affected::write));
    times.recorded(span);
    out.origin(window.provenance(), window.from().text());
  }

  private void waiting(TimeWindow window) throws IOException {
    Map<String, List<RecordedTime>> span = TimeEmitter.span(window.from(), window.to());
    times.times(span);
    times.recorded(span);
  }

  private void marks(Marks marks) throws IOException {
    if (!marks.names().isEmpty()) {
      out.out().writeFieldName("marks");
      out.mapping(marks.times(), times::times);
      times.recorded(marks.times());
    }
  }

  private void event(TimelineEvent event) throws IOException {
    times.times(at(event.at()));
    out.text("text", event.text());
    audience(event.audience());
    times.recorded(at(event.at()));
    out.origin(event.provenance(), firstLine(event.text()));
  }

  private void sections(Incident incident) throws IOException {
    for (IncidentSection section : incident.sections()) {
      out.out().writeFieldName(section.key());
      if (isPlain(section)) {
        out.out().writeString(section.text());
      } else {
        out.mapping(section, this::section);
      }
    }
  }

  private boolean isPlain(IncidentSection section) {
    return section.heading().isEmpty()
        && section.audience() == audience
        && out.source(section.provenance()).isEmpty()
        && section.provenance().text().equals(firstLine(section.text()));
  }

  private void section(IncidentSection section) throws IOException {
    out.unless("", "heading", section.heading());
    out.text("text", section.text());
    audience(section.audience());
    out.origin(section.provenance(), firstLine(section.text()));
  }

  private void action(ActionItem action) throws IOException {
    out.text("text", action.text());
    out.text("kind", action.kind());
    out.text("owner", action.owner());
    out.text("due", action.due().map(LocalDate::toString));
    out.text("status", action.status());
    out.text("link", action.link());
    audience(action.audience());
    out.origin(action.provenance(), firstLine(action.text()));
  }

  private void update(PublishedUpdate update) throws IOException {
    times.times(at(update.at()));
    out.text("status", update.status());
    out.unless("", "text", update.text());
    audience(update.audience());
    times.recorded(at(update.at()));
    out.origin(update.provenance(), firstLine(update.text()));
  }

  private void audience(Audience own) throws IOException {
    out.unless(Words.of(audience), "audience", Words.of(own));
  }

  private static Map<String, List<RecordedTime>> at(RecordedTime time) {
    return Map.of("at", List.of(time));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
