package dev.nines.source.incident;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.IncidentSection;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the entries of an incident that people read: timeline, sections, actions and updates.
 *
 * @param times reads their times
 * @param audience who may read an entry that does not say
 */
record EntryMappings(TimeNodes times, Audience audience) {

  EntryMappings {
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(audience, "audience");
  }

  List<TimelineEvent> timeline(MappingReader incident) {
    return incident.items("timeline").stream()
        .flatMap(item -> item.mapping("an event of the timeline").stream())
        .flatMap(event -> event(event).stream())
        .toList();
  }

  private Optional<TimelineEvent> event(MappingReader mapping) {
    Optional<RecordedTime> at = at(mapping);
    String text = requiredText(mapping);
    Audience readers = audience(mapping);
    Provenance provenance = Origins.of(mapping, firstLine(text));
    mapping.finish();
    return at.map(time -> new TimelineEvent(time, text, readers, provenance));
  }

  List<IncidentSection> sections(MappingReader incident) {
    return incident.mapping("sections", "the sections").stream()
        .flatMap(sections -> sections.all().stream())
        .flatMap(section -> section(section).stream())
        .toList();
  }

  private Optional<IncidentSection> section(NodeReader node) {
    if (node.isMapping()) {
      return node.mapping("a section").map(mapping -> section(node.name(), mapping));
    }
    return node.text()
        .map(
            text ->
                new IncidentSection(
                    node.name(),
                    "",
                    text,
                    audience,
                    new Provenance(node.location(), firstLine(text))));
  }

  private IncidentSection section(String key, MappingReader mapping) {
    String text = requiredText(mapping);
    String heading = mapping.text("heading").orElse("");
    Audience readers = audience(mapping);
    Provenance provenance = Origins.of(mapping, firstLine(text));
    mapping.finish();
    return new IncidentSection(key, heading, text, readers, provenance);
  }

  List<ActionItem> actions(MappingReader incident) {
    return incident.items("actions").stream()
        .flatMap(item -> item.mapping("an action").stream())
        .map(this::action)
        .toList();
  }

  private ActionItem action(MappingReader mapping) {
    String text = requiredText(mapping);
    Optional<String> kind = mapping.text("kind");
    Optional<String> owner = mapping.text("owner");
    Optional<LocalDate> due = mapping.as("due", ScalarKind.DATE);
    Optional<String> status = mapping.text("status");
    Optional<String> link = mapping.text("link");
    Audience readers = audience(mapping);
    Provenance provenance = Origins.of(mapping, firstLine(text));
    mapping.finish();
    return new ActionItem(text, kind, owner, due, status, link, readers, provenance);
  }

  List<PublishedUpdate> updates(MappingReader incident) {
    return incident.items("updates").stream()
        .flatMap(item -> item.mapping("an update").stream())
        .flatMap(update -> update(update).stream())
        .toList();
  }

  private Optional<PublishedUpdate> update(MappingReader mapping) {
    Optional<RecordedTime> at = at(mapping);
    Optional<String> status = mapping.text("status");
    String text = mapping.text("text").orElse("");
    Audience readers = audience(mapping);
    Provenance provenance = Origins.of(mapping, firstLine(text));
    mapping.finish();
    return at.map(time -> new PublishedUpdate(time, status, text, readers, provenance));
  }

  private Optional<RecordedTime> at(MappingReader mapping) {
    MappingTimes own = times.in(mapping);
    Optional<RecordedTime> at = own.required("at");
    own.finish();
    return at;
  }

  private static String requiredText(MappingReader mapping) {
    return mapping.require("text").flatMap(NodeReader::text).orElse("");
  }

  private Audience audience(MappingReader mapping) {
    return mapping.as("audience", Words.AUDIENCE).orElse(audience);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
