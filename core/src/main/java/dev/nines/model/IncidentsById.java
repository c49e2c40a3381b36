package dev.nines.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Incidents by their ids, looked up once for all that ask; several may have the same id. */
public final class IncidentsById {

  private final List<Incident> incidents;
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** Prepares incidents in the order of the facts. */
  public IncidentsById(List<Incident> incidents) {
    this.incidents = List.copyOf(incidents);
  }

  /** Returns the incidents of some ids, in the order of the facts; none for an unknown id. */
  public List<Incident> of(Collection<String> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> places().getOrDefault(id, List.of()).stream())
        .sorted()
        .map(incidents::get)
        .toList();
  }

  // made when first asked: few questions need it
  private synchronized Map<String, List<Integer>> places() {
    if (places.isEmpty()) {
      for (int i = 0; i < incidents.size(); i++) {
        places.computeIfAbsent(incidents.get(i).id(), id -> new ArrayList<>(1)).add(i);
      }
    }
    return places;
  }
}
