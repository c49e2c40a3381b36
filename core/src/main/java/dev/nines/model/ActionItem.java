package dev.nines.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to be done after an incident. What the source does not state stays absent.
 *
 * @param text what will change, in the author's words
 * @param kind what kind of action, for example {@code process}
 * @param owner who does it
 * @param due by which day
 * @param status how far it is, in the source's word
 * @param link where it is tracked
 * @param audience who may read it
 * @param provenance where it comes from
 */
public record ActionItem(
    String text,
    Optional<String> kind,
    Optional<String> owner,
    Optional<LocalDate> due,
    Optional<String> status,
    Optional<String> link,
    Audience audience,
    Provenance provenance) {

  public ActionItem {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(provenance, "provenance");
  }
}
