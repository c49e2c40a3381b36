package dev.nines.source.tool;

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
import dev.nines.source.api.ApiRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An incident while the records of a tool add to it. What colleagues wrote in a tool is internal
 * until somebody says that customers may read it.
 */
public final class IncidentDraft {

  private final String id;
  private Provenance provenance;
  private Optional<String> title = Optional.empty();
  private Optional<IncidentStatus> status = Optional.empty();
  private Optional<String> severity = Optional.empty();
  private IncidentKind kind = IncidentKind.REAL;
  private final Set<String> services = new LinkedHashSet<>();
  private final List<ImpactWindow> impact = new ArrayList<>();
  private final Map<String, List<RecordedTime>> marks = new LinkedHashMap<>();
  private final List<TimelineEvent> timeline = new ArrayList<>();
  private final Map<String, IncidentSection> sections = new LinkedHashMap<>();
  private final List<ActionItem> actions = new ArrayList<>();
  private final List<PublishedUpdate> updates = new ArrayList<>();

  IncidentDraft(String id, ApiRecord record) {
    this.id = Objects.requireNonNull(id, "id");
    this.provenance = new Provenance(record.location(), id);
  }

  /** Makes the record the place of the incident; the first record that names it was before. */
  public void isAt(ApiRecord record) {
    provenance = new Provenance(record.location(), title.orElse(id));
  }

  /** Takes a title unless there is one. */
  public void title(Optional<String> text) {
    title = title.or(() -> text);
  }

  /** Takes a status, the newest that is told. */
  public void status(Optional<IncidentStatus> told) {
    status = told.or(() -> status);
  }

  /** Takes a severity unless there is one. */
  public void severity(Optional<String> word) {
    severity = severity.or(() -> word);
  }

  /** Takes whether it happened. */
  public void kind(IncidentKind told) {
    kind = told;
  }

  /** Takes words by which the tool names what it concerns. */
  public void services(List<String> words) {
    services.addAll(words);
  }

  /** Takes a window of impact. */
  public void impact(ImpactWindow window) {
    impact.add(window);
  }

  /** Takes a time of a mark; one instant counts once. */
  public void mark(String name, Optional<RecordedTime> time) {
    time.ifPresent(t -> add(marks.computeIfAbsent(name, key -> new ArrayList<>()), t));
  }

  private static void add(List<RecordedTime> times, RecordedTime time) {
    if (times.stream().noneMatch(other -> other.at().equals(time.at()))) {
      times.add(time);
    }
  }

  /** Returns whether a time of a mark is there. */
  public boolean hasMark(String name) {
    return marks.containsKey(name);
  }

  /** Takes an entry of the timeline. */
  public void event(Optional<RecordedTime> at, String text, ApiRecord record) {
    Provenance place = new Provenance(record.location(), firstLine(text));
    at.ifPresent(time -> timeline.add(new TimelineEvent(time, text, Audience.INTERNAL, place)));
  }

  /** Takes the text of a key as a section, unless the section is there or the key has no text. */
  public void section(String key, String heading, ApiRecord record, String field) {
    record
        .text(field)
        .ifPresent(
            text ->
                sections.putIfAbsent(
                    key,
                    new IncidentSection(
                        key, heading, text, Audience.INTERNAL, record.provenance(field))));
  }

  /** Takes something to be done. */
  public void action(ActionItem item) {
    actions.add(item);
  }

  /** Takes what was told to others. */
  public void update(
      Optional<RecordedTime> at, Optional<String> word, String text, ApiRecord record) {
    Provenance place = new Provenance(record.location(), firstLine(text));
    at.ifPresent(
        time -> updates.add(new PublishedUpdate(time, word, text, Audience.INTERNAL, place)));
  }

  Incident incident(UnaryOperator<List<String>> named) {
    timeline.sort(Comparator.comparing(event -> event.at().at()));
    updates.sort(Comparator.comparing(update -> update.at().at()));
    marks.values().forEach(times -> times.sort(Comparator.comparing(RecordedTime::at)));
    return new Incident(
        id,
        title.orElse(id),
        Optional.empty(),
        status,
        severity,
        kind,
        Optional.empty(),
        Audience.INTERNAL,
        named.apply(List.copyOf(services)),
        impact,
        List.of(),
        new Marks(inOrder()),
        timeline,
        List.copyOf(sections.values()),
        actions,
        updates,
        provenance);
  }

  // the marks in the order in which they were first met in time
  private Map<String, List<RecordedTime>> inOrder() {
    Map<String, List<RecordedTime>> ordered = new LinkedHashMap<>();
    marks.entrySet().stream()
        .sorted(Comparator.comparing(mark -> mark.getValue().get(0).at()))
        .forEach(mark -> ordered.put(mark.getKey(), mark.getValue()));
    return ordered;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
