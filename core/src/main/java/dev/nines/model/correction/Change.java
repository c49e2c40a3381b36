package dev.nines.model.correction;

import dev.nines.model.ImpactWindow;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.RecordedTime;
import dev.nines.money.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a correction does to one record. */
public sealed interface Change
    permits Change.AddImpact,
        Change.AddMaintenance,
        Change.ShiftImpact,
        Change.ShiftMaintenance,
        Change.RemoveImpact,
        Change.RemoveMaintenance,
        Change.ReclassifyImpact,
        Change.ReclassifyMaintenance,
        SeriesChange {

  /** Returns the word of the corrections file: add, shift, remove or reclassify. */
  String verb();

  /** Returns what it is done to, for a sentence: {@code incident "A"}. */
  String subject();

  /** A window of impact that no source recorded; a new incident where none has the id. */
  record AddImpact(String incident, String title, ImpactWindow window) implements Change {
    public AddImpact {
      Objects.requireNonNull(incident, "incident");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(window, "window");
    }

    @Override
    public String verb() {
      return "add";
    }

    @Override
    public String subject() {
      return "a window of incident \"" + incident + "\"";
    }
  }

  /** Maintenance that no source recorded. */
  record AddMaintenance(MaintenanceWindow window) implements Change {
    public AddMaintenance {
      Objects.requireNonNull(window, "window");
    }

    @Override
    public String verb() {
      return "add";
    }

    @Override
    public String subject() {
      return maintenance(window.id());
    }
  }

  /** Another start, another end, or both, of one window of impact. */
  record ShiftImpact(Which which, Optional<RecordedTime> from, Optional<RecordedTime> to)
      implements Change {
    public ShiftImpact {
      Objects.requireNonNull(which, "which");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public String verb() {
      return "shift";
    }

    @Override
    public String subject() {
      return which.toString();
    }
  }

  /** Another start, another end, or both, of maintenance. */
  record ShiftMaintenance(String id, Optional<RecordedTime> from, Optional<RecordedTime> to)
      implements Change {
    public ShiftMaintenance {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public String verb() {
      return "shift";
    }

    @Override
    public String subject() {
      return maintenance(id);
    }
  }

  /** Windows of impact that did not happen. */
  record RemoveImpact(Which which) implements Change {
    public RemoveImpact {
      Objects.requireNonNull(which, "which");
    }

    @Override
    public String verb() {
      return "remove";
    }

    @Override
    public String subject() {
      return which.toString();
    }
  }

  /** Maintenance that was not. */
  record RemoveMaintenance(String id) implements Change {
    public RemoveMaintenance {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String verb() {
      return "remove";
    }

    @Override
    public String subject() {
      return maintenance(id);
    }
  }

  /**
   * Another class of windows of impact; what is absent stays.
   *
   * @param which the windows
   * @param services the words by which services are named; empty for the recorded ones
   * @param level the level
   * @param cause the cause
   * @param affected the share that was affected, 0 to 1
   */
  record ReclassifyImpact(
      Which which,
      List<String> services,
      Optional<String> level,
      Optional<String> cause,
      Optional<Fraction> affected)
      implements Change {
    public ReclassifyImpact {
      Objects.requireNonNull(which, "which");
      services = List.copyOf(services);
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(affected, "affected");
    }

    @Override
    public String verb() {
      return "reclassify";
    }

    @Override
    public String subject() {
      return which.toString();
    }
  }

  /**
   * Another class of maintenance; what is absent stays.
   *
   * @param id its id
   * @param services the words by which services are named; empty for the recorded ones
   * @param kind the kind
   * @param announced when it was announced
   */
  record ReclassifyMaintenance(
      String id, List<String> services, Optional<String> kind, Optional<RecordedTime> announced)
      implements Change {
    public ReclassifyMaintenance {
      Objects.requireNonNull(id, "id");
      services = List.copyOf(services);
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(announced, "announced");
    }

    @Override
    public String verb() {
      return "reclassify";
    }

    @Override
    public String subject() {
      return maintenance(id);
    }
  }

  private static String maintenance(String id) {
    return "maintenance \"" + id + "\"";
  }
}
