package dev.nines.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What was published about an incident, and the stamp it bears.
 *
 * <p>The stamp says when something was said, or was made to look said; no figure uses it.
 *
 * @param at the stamp
 * @param status the status it declares, in the source's word; absent if unstated
 * @param text what was published
 * @param audience who may read it
 * @param provenance where it comes from
 */
public record PublishedUpdate(
    RecordedTime at,
    Optional<String> status,
    String text,
    Audience audience,
    Provenance provenance) {

  public PublishedUpdate {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(provenance, "provenance");
  }
}
