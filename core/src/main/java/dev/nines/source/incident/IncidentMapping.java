package dev.nines.source.incident;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimeWindow;
import dev.nines.money.Fraction;
import dev.nines.source.SourceInput;
import dev.nines.source.time.FileZone;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one incident.
 *
 * @param input the file
 * @param around the zone that the file around it names
 */
record IncidentMapping(SourceInput input, FileZone around) {

  IncidentMapping {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(around, "around");
  }

  Incident read(MappingReader mapping) {
    String id = mapping.require("id").flatMap(NodeReader::text).orElse("");
    String title = mapping.text("title").orElse(id);
    Optional<String> provider = mapping.text("provider");
    Optional<IncidentStatus> status = mapping.as("status", Words.STATUS);
    Optional<String> severity = mapping.text("severity");
    IncidentKind kind = mapping.as("kind", Words.KIND).orElse(IncidentKind.REAL);
    FileZone zone = IncidentDocument.zone(mapping, around);
    Audience audience = mapping.as("audience", Words.AUDIENCE).orElse(Audience.CUSTOMER);
    TimeNodes times = new TimeNodes(zone);
    EntryMappings entries = new EntryMappings(times, audience);
    List<ImpactWindow> impact = impact(mapping, times);
    Incident incident =
        new Incident(
            id,
            title,
            provider,
            status,
            severity,
            kind,
            zone.zone(),
            audience,
            IncidentDocument.services(mapping, input),
            impact,
            waiting(mapping, times),
            marks(mapping, times),
            entries.timeline(mapping),
            entries.sections(mapping),
            entries.actions(mapping),
            entries.updates(mapping),
            Origins.of(mapping, title));
    mapping.finish();
    return incident;
  }

  private List<ImpactWindow> impact(MappingReader incident, TimeNodes times) {
    return incident.get("impact").stream()
        .flatMap(node -> node.itemsOrOne().stream())
        .flatMap(item -> item.mapping("a window of impact").stream())
        .flatMap(window -> window(window, times).stream())
        .toList();
  }

  private Optional<ImpactWindow> window(MappingReader mapping, TimeNodes times) {
    List<String> services = IncidentDocument.services(mapping, input);
    Optional<String> level = mapping.text("level");
    RecordMappings.Span span = RecordMappings.Span.withOpenEnd(times.in(mapping));
    Optional<String> cause = mapping.text("cause");
    Optional<Fraction> affected = mapping.as("affected", Affected.KIND);
    String words = span.from().map(RecordedTime::text).orElse("");
    Provenance provenance = Origins.of(mapping, words);
    mapping.finish();
    return span.from()
        .map(
            from ->
                new ImpactWindow(services, level, from, span.to(), cause, affected, provenance));
  }

  private static List<TimeWindow> waiting(MappingReader incident, TimeNodes times) {
    return incident.get("waiting").stream()
        .flatMap(node -> node.itemsOrOne().stream())
        .flatMap(item -> item.mapping("a time of waiting").stream())
        .flatMap(window -> waitingWindow(window, times).stream())
        .toList();
  }

  private static Optional<TimeWindow> waitingWindow(MappingReader mapping, TimeNodes times) {
    RecordMappings.Span span = RecordMappings.Span.withOpenEnd(times.in(mapping));
    mapping.finish();
    return span.from().map(from -> new TimeWindow(from, span.to()));
  }

  private static Marks marks(MappingReader incident, TimeNodes times) {
    Optional<MappingReader> marks = incident.mapping("marks", "the marks");
    Optional<MappingReader> words = incident.mapping("recorded", "the words of marks");
    Map<String, List<RecordedTime>> read = new LinkedHashMap<>();
    for (NodeReader mark : marks.map(MappingReader::all).orElse(List.of())) {
      List<RecordedTime> list = times.times(mark, words.flatMap(w -> w.get(mark.name())));
      if (!list.isEmpty()) {
        read.put(mark.name(), list);
      }
    }
    words.ifPresent(MappingReader::finish);
    return new Marks(read);
  }
}
