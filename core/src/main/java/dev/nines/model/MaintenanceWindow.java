package dev.nines.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An announced stretch of planned work.
 *
 * @param id what the source calls it
 * @param services the words by which the source names the services; empty where it names none
 * @param kind the kind in the source's word, for example {@code emergency}; absent if unstated
 * @param from the announced start, included
 * @param to the announced end, excluded; impact after it is an overrun
 * @param announced when it was announced; absent if unstated
 * @param cancelled whether it was called off: it then excludes nothing
 * @param provenance where it comes from
 */
public record MaintenanceWindow(
    String id,
    List<String> services,
    Optional<String> kind,
    RecordedTime from,
    RecordedTime to,
    Optional<RecordedTime> announced,
    boolean cancelled,
    Provenance provenance) {

  /** How an end was found that is only the end of its file. */
  public static final String GOES_ON = "the last line of the file, after which it goes on";

  /** How a start was found that is only the start of its file. */
  public static final String BEGAN_BEFORE = "the first line of the file, before which it began";

  public MaintenanceWindow {
    Objects.requireNonNull(id, "id");
    services = List.copyOf(services);
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(announced, "announced");
    Objects.requireNonNull(provenance, "provenance");
    if (to.at().isBefore(from.at())) {
      throw new IllegalArgumentException("to " + to.at() + " is before from " + from.at());
    }
  }

  /** Returns whether its file ends before it does, so that another may say how it goes on. */
  public boolean goesOn() {
    return to.reading().equals(GOES_ON);
  }

  /** Returns whether it began before its file does. */
  public boolean beganBefore() {
    return from.reading().equals(BEGAN_BEFORE);
  }

  /** Returns the same window of other services. */
  public MaintenanceWindow withServices(List<String> other) {
    return new MaintenanceWindow(id, other, kind, from, to, announced, cancelled, provenance);
  }

  /** Returns the same window, coming from elsewhere. */
  public MaintenanceWindow withProvenance(Provenance other) {
    return new MaintenanceWindow(id, services, kind, from, to, announced, cancelled, other);
  }

  /** Returns the same window with the end that another file says. */
  public MaintenanceWindow endingAs(MaintenanceWindow rest) {
    return new MaintenanceWindow(
        id, services, kind, from, rest.to(), announced, cancelled, provenance);
  }
}
