package dev.nines.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the sources recorded, as it is: unsorted, uncut, services under their own names.
 *
 * @param incidents the incidents
 * @param maintenance the maintenance windows
 * @param observed the stretches that monitoring reports
 * @param series the monitoring series that are recorded row by row
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
    List<StateSeries> series,
    List<RequestCount> requests,
    List<MetricSample> metrics,
    List<Charge> charges,
    List<EarlierCredit> credits,
    List<InputFile> inputs) {

  private static final Facts NONE =
      new Facts(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());

  public Facts {
    incidents = List.copyOf(incidents);
    maintenance = List.copyOf(maintenance);
    observed = List.copyOf(observed);
    series = List.copyOf(series);
    requests = List.copyOf(requests);
    metrics = List.copyOf(metrics);
    charges = List.copyOf(charges);
    credits = List.copyOf(credits);
    inputs = List.copyOf(inputs);
  }

  /** Makes facts without monitoring series that are recorded row by row. */
  public Facts(
      List<Incident> incidents,
      List<MaintenanceWindow> maintenance,
      List<Observation> observed,
      List<RequestCount> requests,
      List<MetricSample> metrics,
      List<Charge> charges,
      List<EarlierCredit> credits,
      List<InputFile> inputs) {
    this(incidents, maintenance, observed, List.of(), requests, metrics, charges, credits, inputs);
  }

  /** Returns no facts: well-formed input with no records is data, not an error. */
  public static Facts none() {
    return NONE;
  }

  /** Returns incidents, maintenance and observations, as an incident document holds them. */
  public static Facts ofRecords(
      List<Incident> incidents, List<MaintenanceWindow> maintenance, List<Observation> observed) {
    return new Facts(
        incidents,
        maintenance,
        observed,
        NONE.series,
        NONE.requests,
        NONE.metrics,
        NONE.charges,
        NONE.credits,
        NONE.inputs);
  }

  /** Returns nothing but request counts. */
  public static Facts ofRequests(List<RequestCount> requests) {
    return ofMonitoring(NONE.series, requests, NONE.metrics);
  }

  /** Returns nothing but metric samples. */
  public static Facts ofMetrics(List<MetricSample> metrics) {
    return ofMonitoring(NONE.series, NONE.requests, metrics);
  }

  /** Returns nothing but what monitoring recorded. */
  public static Facts ofMonitoring(
      List<StateSeries> series, List<RequestCount> requests, List<MetricSample> metrics) {
    return new Facts(
        NONE.incidents,
        NONE.maintenance,
        NONE.observed,
        series,
        requests,
        metrics,
        NONE.charges,
        NONE.credits,
        NONE.inputs);
  }

  /** Returns nothing but what was charged and credited. */
  public static Facts ofMoney(List<Charge> charges, List<EarlierCredit> credits) {
    return new Facts(
        NONE.incidents,
        NONE.maintenance,
        NONE.observed,
        NONE.series,
        NONE.requests,
        NONE.metrics,
        charges,
        credits,
        NONE.inputs);
  }

  /** Returns the same facts with the file they were read from. */
  public Facts from(InputFile input) {
    List<InputFile> files = join(inputs, List.of(input));
    return new Facts(
        incidents, maintenance, observed, series, requests, metrics, charges, credits, files);
  }

  /** Returns the same facts with other incidents. */
  public Facts withIncidents(List<Incident> others) {
    return new Facts(
        others, maintenance, observed, series, requests, metrics, charges, credits, inputs);
  }

  /** Returns the same facts and monitoring series. */
  public Facts with(List<StateSeries> more) {
    return and(ofMonitoring(more, NONE.requests, NONE.metrics));
  }

  /** Returns the same facts with the charges and earlier credits of others. */
  public Facts withMoneyOf(Facts other) {
    return new Facts(
        incidents,
        maintenance,
        observed,
        series,
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
        join(series, other.series),
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
