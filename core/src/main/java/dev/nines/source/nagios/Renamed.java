package dev.nines.source.nagios;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import java.util.List;

/** Gives records to the service whose data the user says they are. */
final class Renamed {

  private Renamed() {}

  static MaintenanceWindow of(MaintenanceWindow window, String service) {
    return new MaintenanceWindow(
        window.id(),
        List.of(service),
        window.kind(),
        window.from(),
        window.to(),
        window.announced(),
        window.cancelled(),
        window.provenance());
  }

  static Incident of(Incident incident, String service) {
    return new Incident(
        incident.id(),
        incident.title(),
        incident.provider(),
        incident.status(),
        incident.severity(),
        incident.kind(),
        incident.zone(),
        incident.audience(),
        incident.impact().stream().map(window -> of(window, service)).toList(),
        incident.waiting(),
        incident.marks(),
        incident.timeline(),
        incident.sections(),
        incident.actions(),
        incident.updates(),
        incident.provenance());
  }

  private static ImpactWindow of(ImpactWindow window, String service) {
    return new ImpactWindow(
        List.of(service),
        window.level(),
        window.from(),
        window.to(),
        window.cause(),
        window.affected(),
        window.provenance());
  }
}
