package dev.nines.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the sources recorded, as it is: unsorted, uncut, services under their own names.
 *
 * @param incidents the incidents
 * @param maintenance the maintenance windows
 * @param observed what monitoring series report
 * @param requests the request counts
 * @param metrics the metric samples
 * @param charges the charges
 * @param credits the credits given before
 * @param inputs the files, in the order given
 */
public record Facts(
    List<Incident> incidents,
    List<MaintenanceWindow> maintenance,
    List<Observation> observed,
    List<RequestCount> requests,
    List<MetricSample> metrics,
    List<Charge> charges,
    List<EarlierCredit> credits,
    List<InputFile> inputs) {

  private static final Facts NONE = ofRecords(List.of(), List.of(), List.of());

  public Facts {
    incidents = List.copyOf(incidents);
    maintenance = List.copyOf(maintenance);
    observed = List.copyOf(observed);
    requests = List.copyOf(requests);
    metrics = List.copyOf(metrics);
    charges = List.copyOf(charges);
    credits = List.copyOf(credits);
    inputs = List.copyOf(inputs);
  }

  /** Returns no facts: well-formed input with no records is data, not an error. */
  public static Facts none() {
    return NONE;
  }

  /** Returns incidents, maintenance and observations, as an incident document holds them. */
  public static Facts ofRecords(
      List<Incident> incidents, List<MaintenanceWindow> maintenance, List<Observation> observed) {
    return new Facts(
        incidents, maintenance, observed, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Returns the same facts with the file they were read from. */
  public Facts from(InputFile input) {
    return and(
        new Facts(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(input)));
  }

  /** Returns the same facts with the charges and earlier credits of others. */
  public Facts withMoneyOf(Facts other) {
    return new Facts(
        incidents,
        maintenance,
        observed,
        requests,
        metrics,
        other.charges(),
        other.credits(),
        inputs);
  }

  /** Returns the facts of both, these first. */
  public Facts and(Facts other) {
    return new Facts(
        join(incidents, other.incidents),
        join(maintenance, other.maintenance),
        join(observed, other.observed),
        join(requests, other.requests),
        join(metrics, other.metrics),
        join(charges, other.charges),
        join(credits, other.credits),
        join(inputs, other.inputs));
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
