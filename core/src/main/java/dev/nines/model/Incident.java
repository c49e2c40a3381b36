package dev.nines.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An unplanned interruption or loss of quality, as recorded.
 *
 * <p>An incident is not its downtime: it may have no window of impact, or several.
 *
 * @param id what the source or the reader calls it; unique in a document
 * @param title the title; the id where the source has none
 * @param provider who the record says it happened to; absent if unstated
 * @param status how far its handling is; absent if unstated
 * @param severity the organisation's own scale; absent if unstated
 * @param kind real, drill or test
 * @param zone the zone of its local times; absent where each time carries its own
 * @param audience who may read an entry that does not say
 * @param services the words by which the source names what it concerns; empty where only its
 *     windows say, or nothing does
 * @param impact the windows of impact
 * @param waiting windows of waiting for the customer
 * @param marks the named times
 * @param timeline the timeline, as recorded
 * @param sections the sections, in order
 * @param actions the actions, in order
 * @param updates what was published, in the order of the source
 * @param provenance where it begins
 */
public record Incident(
    String id,
    String title,
    Optional<String> provider,
    Optional<IncidentStatus> status,
    Optional<String> severity,
    IncidentKind kind,
    Optional<ZoneId> zone,
    Audience audience,
    List<String> services,
    List<ImpactWindow> impact,
    List<TimeWindow> waiting,
    Marks marks,
    List<TimelineEvent> timeline,
    List<IncidentSection> sections,
    List<ActionItem> actions,
    List<PublishedUpdate> updates,
    Provenance provenance) {

  private static final Pattern BULLET =
      Pattern.compile("(?m)^\\s*(?:[•◦▪‣●·*–-]|\\d{1,2}[.)])\\s+");

  public Incident {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(audience, "audience");
    services = List.copyOf(services);
    impact = List.copyOf(impact);
    waiting = List.copyOf(waiting);
    Objects.requireNonNull(marks, "marks");
    timeline = List.copyOf(timeline);
    sections = List.copyOf(sections);
    actions = List.copyOf(actions);
    updates = List.copyOf(updates);
    Objects.requireNonNull(provenance, "provenance");
  }

  /** Makes an incident of which only its windows of impact say what it concerns. */
  public Incident(
      String id,
      String title,
      Optional<String> provider,
      Optional<IncidentStatus> status,
      Optional<String> severity,
      IncidentKind kind,
      Optional<ZoneId> zone,
      Audience audience,
      List<ImpactWindow> impact,
      List<TimeWindow> waiting,
      Marks marks,
      List<TimelineEvent> timeline,
      List<IncidentSection> sections,
      List<ActionItem> actions,
      List<PublishedUpdate> updates,
      Provenance provenance) {
    this(
        id,
        title,
        provider,
        status,
        severity,
        kind,
        zone,
        audience,
        List.of(),
        impact,
        waiting,
        marks,
        timeline,
        sections,
        actions,
        updates,
        provenance);
  }

  /** Returns the same incident with other impact. */
  public Incident withImpact(List<ImpactWindow> other) {
    return new Incident(
        id,
        title,
        provider,
        status,
        severity,
        kind,
        zone,
        audience,
        services,
        other,
        waiting,
        marks,
        timeline,
        sections,
        actions,
        updates,
        provenance);
  }

  /**
   * Returns the sections without those that the actions repeat, so that a document that shows both
   * says nothing twice: a section is left out if its text is that of the actions, bullets and
   * spaces apart.
   */
  public List<IncidentSection> narrative() {
    String done = compact(actions.stream().map(ActionItem::text).collect(Collectors.joining("\n")));
    return sections.stream()
        .filter(section -> done.isEmpty() || !compact(section.text()).equals(done))
        .toList();
  }

  private static String compact(String text) {
    return BULLET.matcher(text).replaceAll("").replaceAll("\\s+", "");
  }
}
