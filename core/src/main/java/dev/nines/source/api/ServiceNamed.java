package dev.nines.source.api;

import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import java.util.List;

/** Puts the service that the user names in place of what a source says. */
public final class ServiceNamed {

  private ServiceNamed() {}

  /** Returns an incident all of whose impact is of one service. */
  public static Incident in(Incident incident, String service) {
    return incident.withImpact(
        incident.impact().stream().map(w -> w.withServices(List.of(service))).toList());
  }

  /** Returns maintenance of one service. */
  public static MaintenanceWindow in(MaintenanceWindow window, String service) {
    return window.withServices(List.of(service));
  }
}
