package dev.nines.measurement;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which incidents a measurement is about; an empty set of words is all of them.
 *
 * <p>An incident is of a service or cause where one of its windows is; words are compared exactly,
 * as the source spells them.
 *
 * @param severities the severities
 * @param services the services
 * @param causes the causes
 * @param kinds real, drill or test; at least one
 */
public record Population(
    Set<String> severities, Set<String> services, Set<String> causes, Set<IncidentKind> kinds) {

  private static final Population REAL =
      new Population(Set.of(), Set.of(), Set.of(), Set.of(IncidentKind.REAL));

  public Population {
    severities = ordered(severities);
    services = ordered(services);
    causes = ordered(causes);
    kinds = ordered(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a population needs a kind of incident");
    }
  }

  private static <T> Set<T> ordered(Set<T> words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(words));
  }

  /** Returns all real incidents: no test, tutorial or drill. */
  public static Population real() {
    return REAL;
  }

  /** Returns whether an incident is one of them. */
  public boolean holds(Incident incident) {
    return kinds.contains(incident.kind())
        && (severities.isEmpty() || incident.severity().filter(severities::contains).isPresent())
        && (services.isEmpty() || incident.impact().stream().anyMatch(this::isOfService))
        && (causes.isEmpty() || incident.impact().stream().anyMatch(this::isOfCause));
  }

  private boolean isOfService(ImpactWindow window) {
    return window.services().stream().anyMatch(services::contains);
  }

  private boolean isOfCause(ImpactWindow window) {
    Optional<String> cause = window.cause();
    return cause.filter(causes::contains).isPresent();
  }
}
