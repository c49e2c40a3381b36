package dev.nines.source.statuspage;

import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An incident or a maintenance as a status page records it.
 *
 * @param id what the source calls it
 * @param title its title
 * @param page whose page it is on
 * @param said what the source says of it as a whole
 * @param updates its updates, the oldest first
 * @param components the components that it names as a whole
 * @param body its postmortem
 * @param provenance where it begins
 */
record StatusRecord(
    String id,
    String title,
    Page page,
    Said said,
    List<StatusUpdate> updates,
    List<String> components,
    Optional<Body> body,
    Provenance provenance) {

  static final String MAINTENANCE = "maintenance";

  private static final Set<String> OVER = Set.of("resolved", "postmortem", "completed");

  /** The page that a record is on: whose it is, and its zone, where the source says. */
  record Page(Optional<String> name, Optional<ZoneId> zone) {

    static final Page UNKNOWN = new Page(Optional.empty(), Optional.empty());
  }

  /**
   * What the source says of the whole record.
   *
   * @param status its status
   * @param impact its impact, for example {@code major}
   * @param started when it started
   */
  record Said(Optional<String> status, Optional<String> impact, Optional<RecordedTime> started) {

    static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The text of a postmortem and where it stands. */
  record Body(String text, SourceLocation place) {}

  StatusRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(said, "said");
    updates = List.copyOf(updates);
    components = List.copyOf(components);
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(provenance, "provenance");
  }

  /** Returns whether it is planned work. */
  boolean isMaintenance() {
    boolean stated = said.impact().filter(MAINTENANCE::equals).isPresent();
    return stated || updates.stream().anyMatch(u -> u.word().equals("scheduled"));
  }

  /** Returns whether it is over, by its status or else by its updates. */
  boolean isOver() {
    return said.status()
        .map(status -> OVER.contains(status.toLowerCase(Locale.ROOT)))
        .orElseGet(() -> updates.stream().anyMatch(StatusUpdate::isOver));
  }

  /** Returns whether any update says what state a component is in. */
  boolean tellsComponents() {
    return updates.stream().anyMatch(update -> !update.changes().isEmpty());
  }

  /** Returns the latest update that declares it over. */
  Optional<StatusUpdate> end() {
    return updates.stream().filter(StatusUpdate::isOver).reduce((first, second) -> second);
  }
}
