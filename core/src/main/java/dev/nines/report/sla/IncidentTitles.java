package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentsById;
import dev.nines.model.Provenance;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the authors call the incidents of outages; ids are looked up once for a whole report. */
final class IncidentTitles {

  private final Facts facts;
  private final IncidentsById incidents;

  IncidentTitles(Facts facts) {
    this.facts = Objects.requireNonNull(facts, "facts");
    this.incidents = new IncidentsById(facts.incidents());
  }

  /** Returns the facts that the titles are of. */
  Facts facts() {
    return facts;
  }

  /** Returns what the windows of an outage state as their causes, each once. */
  List<String> causesOf(Outage outage) {
    Set<Provenance> facts = new HashSet<>(outage.facts());
    return incidents.of(outage.incidents()).stream()
        .flatMap(incident -> incident.impact().stream())
        .filter(window -> facts.contains(window.provenance()))
        .flatMap(window -> window.cause().stream())
        .distinct()
        .toList();
  }

  /** Returns the titles of an outage's incidents in the order of the facts, each once. */
  List<String> of(Outage outage) {
    return incidents.of(outage.incidents()).stream().map(Incident::title).distinct().toList();
  }
}
