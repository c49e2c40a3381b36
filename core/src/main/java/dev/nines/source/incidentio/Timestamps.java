package dev.nines.source.incidentio;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Spans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the timestamps of an incident, which each organisation names: a name is the name of a mark,
 * in lower case, with hyphens and without "at" at its end. Those that say when the impact started
 * and ended make a window of impact; the others are marks.
 */
final class Timestamps {

  private static final List<String> STARTS =
      List.of("impact-started", "impact-start", "impact-began");
  private static final List<String> ENDS =
      List.of("impact-ended", "impact-end", "impact-stopped", "impact-resolved");

  private final Reading reading;

  Timestamps(Reading reading) {
    this.reading = reading;
  }

  void read(ApiRecord incident, IncidentDraft draft, boolean writtenLater) {
    Map<String, RecordedTime> times = new LinkedHashMap<>();
    for (ApiRecord value : incident.records("incident_timestamp_values")) {
      Optional<String> name =
          value.record("incident_timestamp").flatMap(t -> t.text("name")).map(Timestamps::mark);
      Optional<RecordedTime> time = value.record("value").flatMap(v -> v.time("value"));
      name.ifPresent(mark -> time.ifPresent(at -> times.putIfAbsent(mark, at)));
    }
    impact(incident, draft, times);
    times.forEach((mark, time) -> draft.mark(mark, Optional.of(time)));
    // an incident that was entered afterwards was not reported when it was created
    if (!times.containsKey("reported") && !writtenLater) {
      draft.mark("reported", incident.time("created_at"));
    }
  }

  private static String mark(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("\\s+at\\z", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("\\A-|-\\z", "");
  }

  private void impact(ApiRecord incident, IncidentDraft draft, Map<String, RecordedTime> times) {
    Optional<RecordedTime> from = first(STARTS, times);
    // an end alone is a mark like any other
    Optional<RecordedTime> to = from.isPresent() ? first(ENDS, times) : Optional.empty();
    if (from.isPresent()
        && to.map(t -> Spans.isOrdered(from.get(), t, reading.log())).orElse(true)) {
      draft.impact(
          new ImpactWindow(
              reading.services(AffectedServices.of(incident)),
              Optional.empty(),
              from.get(),
              to,
              Optional.empty(),
              Optional.empty(),
              new Provenance(from.get().location(), from.get().text())));
    }
  }

  private static Optional<RecordedTime> first(List<String> names, Map<String, RecordedTime> times) {
    return names.stream().filter(times::containsKey).findFirst().map(times::remove);
  }
}
