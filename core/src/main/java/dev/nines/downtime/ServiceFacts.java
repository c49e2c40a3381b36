package dev.nines.downtime;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import java.util.List;
import java.util.Objects;

/**
 * What was recorded of one service of the contract.
 *
 * @param windows the windows of impact, each with its incident
 * @param maintenance the maintenance windows, cancelled ones left out
 * @param observed what monitoring series report
 */
public record ServiceFacts(
    List<Recorded> windows, List<MaintenanceWindow> maintenance, List<Observation> observed) {

  /** A window of impact and the incident it belongs to. */
  public record Recorded(Incident incident, ImpactWindow window) {
    public Recorded {
      Objects.requireNonNull(incident, "incident");
      Objects.requireNonNull(window, "window");
    }
  }

  public ServiceFacts {
    windows = List.copyOf(windows);
    maintenance = List.copyOf(maintenance);
    observed = List.copyOf(observed);
  }

  /** Returns whether a monitoring series covers the service. */
  public boolean isMonitored() {
    return !observed.isEmpty();
  }
}
