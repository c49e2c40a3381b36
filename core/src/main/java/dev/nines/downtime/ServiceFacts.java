package dev.nines.downtime;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.MetricSample;
import dev.nines.model.Observation;
import dev.nines.model.RequestCount;
import dev.nines.model.StateSeries;
import java.util.List;
import java.util.Objects;

/**
 * What was recorded of one service of the contract.
 *
 * @param incidents the incidents that mean it, with or without impact
 * @param windows the windows of impact, each with its incident
 * @param maintenance the maintenance windows, cancelled ones left out
 * @param observed the stretches that monitoring reports
 * @param series the monitoring series that are recorded row by row
 * @param requests the request counts
 * @param metrics the metric samples
 */
public record ServiceFacts(
    List<Incident> incidents,
    List<Recorded> windows,
    List<MaintenanceWindow> maintenance,
    List<Observation> observed,
    List<StateSeries> series,
    List<RequestCount> requests,
    List<MetricSample> metrics) {

  /** A window of impact and the incident it belongs to. */
  public record Recorded(Incident incident, ImpactWindow window) {
    public Recorded {
      Objects.requireNonNull(incident, "incident");
      Objects.requireNonNull(window, "window");
    }
  }

  public ServiceFacts {
    incidents = List.copyOf(incidents);
    windows = List.copyOf(windows);
    maintenance = List.copyOf(maintenance);
    observed = List.copyOf(observed);
    series = List.copyOf(series);
    requests = List.copyOf(requests);
    metrics = List.copyOf(metrics);
  }

  /** Returns whether a monitoring series covers the service. */
  public boolean isMonitored() {
    return !observed.isEmpty() || !series.isEmpty();
  }
}
