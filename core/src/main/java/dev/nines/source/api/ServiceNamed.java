package dev.nines.source.api;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import java.util.List;

/** Puts the service that the user names in place of what a source says. */
public final class ServiceNamed {

  private ServiceNamed() {}

  /** Returns an incident all of whose impact is of one service. */
  public static Incident in(Incident incident, String service) {
    return new Incident(
        incident.id(),
        incident.title(),
        incident.provider(),
        incident.status(),
        incident.severity(),
        incident.kind(),
        incident.zone(),
        incident.audience(),
        incident.impact().stream().map(window -> in(window, service)).toList(),
        incident.waiting(),
        incident.marks(),
        incident.timeline(),
        incident.sections(),
        incident.actions(),
        incident.updates(),
        incident.provenance());
  }

  private static ImpactWindow in(ImpactWindow window, String service) {
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
