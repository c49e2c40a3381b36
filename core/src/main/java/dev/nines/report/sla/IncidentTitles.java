package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the authors call the incidents of outages; ids are looked up once for a whole report. */
final class IncidentTitles {

  private final Facts facts;
  private final Map<String, List<Integer>> places = new HashMap<>();

  IncidentTitles(Facts facts) {
    this.facts = Objects.requireNonNull(facts, "facts");
  }

  /** Returns the facts that the titles are of. */
  Facts facts() {
    return facts;
  }

  /** Returns the titles of an outage's incidents in the order of the facts, each once. */
  List<String> of(Outage outage) {
    return outage.incidents().stream()
        .flatMap(id -> places().getOrDefault(id, List.of()).stream())
        .sorted()
        .map(place -> facts.incidents().get(place).title())
        .distinct()
        .toList();
  }

  // made when first asked: most derivations name no incident
  private synchronized Map<String, List<Integer>> places() {
    if (places.isEmpty()) {
      List<Incident> incidents = facts.incidents();
      for (int i = 0; i < incidents.size(); i++) {
        places.computeIfAbsent(incidents.get(i).id(), id -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }
}
