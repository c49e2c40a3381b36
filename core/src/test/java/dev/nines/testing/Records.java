package dev.nines.testing;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Marks;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts for tests; each stands on a line of its own of {@code facts.yaml}. */
public final class Records {

  private Records() {}

  /** Returns a time on a line. */
  public static RecordedTime time(Instant at, int line) {
    return new RecordedTime(at, at.toString(), "UTC", place(line));
  }

  /** Returns a window of impact of a service. */
  public static ImpactWindow window(
      String service, String level, Instant from, Instant to, int line) {
    return new ImpactWindow(
        List.of(service),
        Optional.of(level),
        time(from, line),
        Optional.of(time(to, line)),
        Optional.empty(),
        Optional.empty(),
        provenance(line));
  }

  /** Returns the same window with a cause. */
  public static ImpactWindow causedBy(String cause, ImpactWindow window) {
    return new ImpactWindow(
        window.services(),
        window.level(),
        window.from(),
        window.to(),
        Optional.of(cause),
        window.affected(),
        window.provenance());
  }

  /** Returns the same window without an end. */
  public static ImpactWindow open(ImpactWindow window) {
    return new ImpactWindow(
        window.services(),
        window.level(),
        window.from(),
        Optional.empty(),
        window.cause(),
        window.affected(),
        window.provenance());
  }

  /** Returns a real incident of windows. */
  public static Incident incident(String id, ImpactWindow... windows) {
    return incident(id, IncidentKind.REAL, Marks.none(), List.of(windows));
  }

  /** Returns an incident of a kind with marks. */
  public static Incident incident(
      String id, IncidentKind kind, Marks marks, List<ImpactWindow> windows) {
    return new Incident(
        id,
        "Title of " + id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind,
        Optional.empty(),
        Audience.CUSTOMER,
        windows,
        List.of(),
        marks,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        provenance(1));
  }

  /** Returns maintenance of a service, announced at an instant or never. */
  public static MaintenanceWindow maintenance(
      String service, String kind, Instant from, Instant to, Optional<Instant> announced) {
    return new MaintenanceWindow(
        "M-" + from,
        List.of(service),
        Optional.of(kind),
        time(from, 2),
        time(to, 2),
        announced.map(at -> time(at, 2)),
        false,
        provenance(2));
  }

  /** Returns what a series reports of a service. */
  public static Observation observed(
      String service, ObservedState state, Instant from, Instant to) {
    return new Observation(service, time(from, 3), time(to, 3), state, state.word(), provenance(3));
  }

  /** Returns the words of a line. */
  public static Provenance provenance(int line) {
    return new Provenance(place(line), "line " + line);
  }

  private static SourceLocation place(int line) {
    return SourceLocation.ofLine("facts.yaml", line);
  }
}
