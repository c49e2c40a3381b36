package dev.nines.model.correction;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Marks;
import dev.nines.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts while they are being corrected. Holds state; the facts it was made of stay as they are. */
final class Bench {

  // windows that were removed leave their number empty
  private record Open(Incident incident, List<Optional<ImpactWindow>> windows) {
    static Open of(Incident incident) {
      return new Open(
          incident, new ArrayList<>(incident.impact().stream().map(Optional::of).toList()));
    }

    Incident close() {
      return incident.withImpact(windows.stream().flatMap(Optional::stream).toList());
    }
  }

  private final Facts facts;
  private final List<Open> incidents = new ArrayList<>();
  private final List<MaintenanceWindow> maintenance;
  private final SeriesBench monitoring;

  Bench(Facts facts) {
    this.facts = facts;
    facts.incidents().forEach(incident -> incidents.add(Open.of(incident)));
    this.maintenance = new ArrayList<>(facts.maintenance());
    this.monitoring = new SeriesBench(facts);
  }

  /** Returns the facts as they are now. */
  Facts facts() {
    return new Facts(
        incidents.stream().map(Open::close).toList(),
        maintenance,
        monitoring.observed(),
        monitoring.series(),
        monitoring.requests(),
        monitoring.metrics(),
        facts.charges(),
        facts.credits(),
        facts.inputs());
  }

  void add(Change.AddImpact add, Correction by) {
    ImpactWindow window = add.window();
    ImpactWindow added =
        new ImpactWindow(
            window.services(),
            window.level(),
            window.from(),
            window.to(),
            window.cause(),
            window.affected(),
            by.added());
    boolean known = incidents.stream().anyMatch(o -> o.incident().id().equals(add.incident()));
    if (known) {
      one(add.incident()).windows().add(Optional.of(added));
    } else {
      incidents.add(Open.of(incident(add, added, by)));
    }
  }

  void add(Change.AddMaintenance add, Correction by) {
    MaintenanceWindow window = add.window();
    if (maintenance.stream().anyMatch(m -> m.id().equals(window.id()))) {
      throw new Corrector.UnfitException(
          ProblemCode.CORRECTION_UNFIT,
          window.id(),
          "an id of its own",
          "\"" + window.id() + "\" is the id of maintenance that is recorded already.");
    }
    maintenance.add(
        new MaintenanceWindow(
            window.id(),
            window.services(),
            window.kind(),
            window.from(),
            window.to(),
            window.announced(),
            window.cancelled(),
            by.added()));
  }

  void change(Which which, UnaryOperator<ImpactWindow> how, boolean onlyOne) {
    Open open = one(which.incident());
    List<Integer> meant = meant(open, which);
    if (onlyOne && meant.size() > 1) {
      throw unfit(
          which.incident(),
          "window: 1 to " + open.windows().size(),
          "Incident \"%s\" has %s windows; say which one with \"window\" or \"at\"."
              .formatted(which.incident(), Integer.toString(meant.size())));
    }
    meant.forEach(i -> open.windows().set(i, open.windows().get(i).map(how)));
  }

  void remove(Which which) {
    Open open = one(which.incident());
    meant(open, which).forEach(i -> open.windows().set(i, Optional.empty()));
  }

  void change(String id, UnaryOperator<MaintenanceWindow> how) {
    maintenance.set(place(id), how.apply(maintenance.get(place(id))));
  }

  void remove(String id) {
    maintenance.remove(place(id));
  }

  void change(SeriesChange change, Correction by) {
    monitoring.apply(change, by);
  }

  private Open one(String id) {
    List<Open> found = incidents.stream().filter(o -> o.incident().id().equals(id)).toList();
    if (found.isEmpty()) {
      throw unfit(
          id,
          words(incidents.stream().map(o -> o.incident().id())),
          "No incident has the id \"" + id + "\".");
    }
    if (found.size() > 1) {
      throw unfit(
          id, "an id of one incident", found.size() + " incidents have the id \"" + id + "\".");
    }
    return found.get(0);
  }

  private static List<Integer> meant(Open open, Which which) {
    List<Integer> meant = new ArrayList<>();
    for (int i = 0; i < open.windows().size(); i++) {
      int number = i + 1;
      if (open.windows().get(i).filter(w -> which.means(number, w)).isPresent()) {
        meant.add(i);
      }
    }
    if (meant.isEmpty()) {
      String windows =
          open.windows().stream()
              .flatMap(Optional::stream)
              .map(w -> "\"" + w.from().text() + "\"")
              .collect(Collectors.joining(", "));
      throw unfit(
          which.toString(),
          "windows from " + (windows.isEmpty() ? "none" : windows),
          "There is no " + which.toString().replaceFirst("^the ", "") + ".");
    }
    return meant;
  }

  private int place(String id) {
    for (int i = 0; i < maintenance.size(); i++) {
      if (maintenance.get(i).id().equals(id)) {
        return i;
      }
    }
    throw unfit(
        id,
        words(maintenance.stream().map(MaintenanceWindow::id)),
        "No maintenance has the id \"" + id + "\".");
  }

  static Corrector.UnfitException unfit(String found, String allowed, String sentence) {
    return new Corrector.UnfitException(ProblemCode.CORRECTION_UNFIT, found, allowed, sentence);
  }

  static String words(Stream<String> ids) {
    return ids.distinct().limit(20).collect(Collectors.joining(", "));
  }

  private static Incident incident(Change.AddImpact add, ImpactWindow window, Correction by) {
    return new Incident(
        add.incident(),
        add.title(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        IncidentKind.REAL,
        Optional.empty(),
        Audience.CUSTOMER,
        List.of(window),
        List.of(),
        Marks.none(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        by.added());
  }
}
