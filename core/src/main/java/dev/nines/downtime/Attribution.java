package dev.nines.downtime;

import dev.nines.contract.CoveredService;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.MetricSample;
import dev.nines.model.Observation;
import dev.nines.model.Provenance;
import dev.nines.model.RequestCount;
import dev.nines.model.ServiceText;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stage that gives each record to the services it means (INTERFACE, "Which service a record
 * means").
 *
 * <p>A record that names nothing means the only service, with a warning; with several services, all
 * of them for incidents and maintenance, and an error for series. A name that matches nothing is a
 * warning, and its record is left out. Drills and tests are left out with a note.
 */
public final class Attribution {

  private final ServiceNames names;
  private final Map<String, CoveredService> services = new LinkedHashMap<>();
  private final Map<String, List<Incident>> incidents = new LinkedHashMap<>();
  private final Map<String, List<ServiceFacts.Recorded>> windows = new LinkedHashMap<>();
  private final Map<String, List<MaintenanceWindow>> maintenance = new LinkedHashMap<>();
  private final Map<String, List<Observation>> observed = new LinkedHashMap<>();
  private final Map<String, List<StateSeries>> series = new LinkedHashMap<>();
  private final Map<String, List<RequestCount>> requests = new LinkedHashMap<>();
  private final Map<String, List<MetricSample>> metrics = new LinkedHashMap<>();
  private final Map<List<String>, Set<String>> bySeries = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private Attribution(List<CoveredService> covered) {
    names = new ServiceNames(covered);
    covered.forEach(service -> services.put(service.id(), service));
  }

  /**
   * The facts of each service, and what was met while giving them out.
   *
   * @param services one entry for each service of the contract, in its order
   * @param problems what was met, without repetition
   */
  public record Result(Map<String, ServiceFacts> services, List<Problem> problems) {}

  /** Returns the facts given to the services of a contract. */
  public static Result attribute(Facts facts, List<CoveredService> services) {
    Attribution stage = new Attribution(services);
    facts.incidents().forEach(stage::addIncident);
    CutMaintenance.joined(facts.maintenance()).stream()
        .filter(m -> !m.cancelled())
        .forEach(stage::addMaintenance);
    facts.observed().forEach(o -> stage.addSeries(o.service(), o.provenance(), o, stage.observed));
    facts.series().forEach(s -> stage.addSeries(s.service(), s.provenance(), s, stage.series));
    facts.requests().forEach(r -> stage.addSeries(r.service(), r.provenance(), r, stage.requests));
    facts.metrics().forEach(m -> stage.addSeries(m.service(), m.provenance(), m, stage.metrics));
    return stage.result();
  }

  private void addIncident(Incident incident) {
    if (incident.kind() != IncidentKind.REAL) {
      problems.add(leftOut(incident));
      return;
    }
    Set<String> concerned = new LinkedHashSet<>();
    for (ImpactWindow window : incident.impact()) {
      List<String> named = window.services().isEmpty() ? incident.services() : window.services();
      for (String id : meant(named, "incident", window.provenance())) {
        put(windows, id, new ServiceFacts.Recorded(incident, window));
        concerned.add(id);
      }
    }
    // an incident without impact can have times all the same
    (incident.impact().isEmpty() ? withoutImpact(incident) : concerned)
        .forEach(id -> put(incidents, id, incident));
  }

  private Set<String> withoutImpact(Incident incident) {
    return incident.services().isEmpty()
        ? services.keySet()
        : meant(incident.services(), "incident", incident.provenance());
  }

  private void addMaintenance(MaintenanceWindow window) {
    for (String id : meant(window.services(), "maintenance", window.provenance())) {
      put(maintenance, id, window);
    }
  }

  private <T> void addSeries(
      String service, Provenance place, T sample, Map<String, List<T>> samples) {
    for (String id : meantBySeries(service, place)) {
      put(samples, id, sample);
    }
  }

  // the rows of one file that name the same are given out alike, and one problem stands for all
  private Set<String> meantBySeries(String service, Provenance place) {
    return bySeries.computeIfAbsent(
        List.of(place.location().file(), service), key -> meantByWord(service, place));
  }

  private Set<String> meantByWord(String service, Provenance place) {
    if (service.isEmpty() && services.size() > 1) {
      problems.add(unnamedSeries(place));
      return Set.of();
    }
    return meant(service.isEmpty() ? List.of() : List.of(service), "series", place);
  }

  private Set<String> meant(List<String> words, String kind, Provenance place) {
    if (words.isEmpty()) {
      problems.add(assumed(kind, place));
      return services.keySet();
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String word : words) {
      List<String> found = names.meantBy(word);
      if (found.isEmpty()) {
        problems.add(unmatched(word, kind, place));
      }
      ids.addAll(found);
    }
    return ids;
  }

  private Problem assumed(String kind, Provenance place) {
    boolean only = services.size() == 1;
    String first = services.values().iterator().next().name();
    String taken = only ? first : "all " + services.size() + " services of the contract";
    return new Problem(
        ProblemCode.SERVICE_ASSUMED,
        place.location(),
        "",
        names.allowed(),
        "The "
            + kind
            + " names no service. It is applied to "
            + taken
            + (only ? ", the only service of the contract." : "."));
  }

  private Problem unmatched(String word, String kind, Provenance place) {
    String found =
        ServiceText.in(word)
            .map(text -> " has no service of the contract among its words \"" + text + "\"")
            .orElse(" names \"" + word + "\", which no service of the contract matches");
    return new Problem(
        ProblemCode.SERVICE_UNMATCHED,
        place.location(),
        word,
        names.allowed(),
        "The " + kind + found + "; the record is left out. Services: " + names.allowed() + ".");
  }

  private Problem unnamedSeries(Provenance place) {
    return new Problem(
        ProblemCode.SERVICE_UNKNOWN,
        place.location(),
        "",
        names.allowed(),
        "The series names no service and the contract has several: " + names.allowed() + ".");
  }

  private static Problem leftOut(Incident incident) {
    String kind = incident.kind() == IncidentKind.DRILL ? "drill" : "test";
    return new Problem(
        ProblemCode.INCIDENT_LEFT_OUT,
        incident.provenance().location(),
        incident.id(),
        "",
        "\"" + incident.title() + "\" is a " + kind + " and is left out of every figure.");
  }

  private Result result() {
    Map<String, ServiceFacts> facts = new LinkedHashMap<>();
    for (String id : services.keySet()) {
      facts.put(
          id,
          new ServiceFacts(
              incidents.getOrDefault(id, List.of()),
              windows.getOrDefault(id, List.of()),
              maintenance.getOrDefault(id, List.of()),
              observed.getOrDefault(id, List.of()),
              series.getOrDefault(id, List.of()),
              requests.getOrDefault(id, List.of()),
              metrics.getOrDefault(id, List.of())));
    }
    return new Result(facts, UnmatchedNames.once(problems));
  }

  private static <T> void put(Map<String, List<T>> map, String id, T item) {
    map.computeIfAbsent(id, key -> new ArrayList<>()).add(item);
  }
}
