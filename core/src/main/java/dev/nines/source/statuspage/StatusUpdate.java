package dev.nines.source.statuspage;

import dev.nines.model.Audience;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An update of an incident or a maintenance.
 *
 * @param at the time it is shown with
 * @param status the status it declares, in the source's word
 * @param text what was published, without HTML
 * @param changes what it says of components
 * @param provenance where it stands
 */
record StatusUpdate(
    RecordedTime at,
    String status,
    String text,
    List<ComponentChange> changes,
    Provenance provenance) {

  private static final Set<String> OVER = Set.of("resolved", "completed");
  private static final Set<String> OPENS = Set.of("investigating", "identified");

  StatusUpdate {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
    changes = List.copyOf(changes);
    Objects.requireNonNull(provenance, "provenance");
  }

  /** Returns the status in lower case with underscores: {@code in_progress}. */
  String word() {
    return status.toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  /** Returns whether it declares the incident or maintenance over. */
  boolean isOver() {
    return OVER.contains(word());
  }

  /** Returns whether it declares, after an end, that it is not over after all. */
  boolean opensAgain() {
    return OPENS.contains(word());
  }

  PublishedUpdate published() {
    Optional<String> declared = Optional.of(status).filter(s -> !s.isEmpty());
    return new PublishedUpdate(at, declared, text, Audience.CUSTOMER, provenance);
  }
}
