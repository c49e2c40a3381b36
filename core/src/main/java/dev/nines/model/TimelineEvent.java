package dev.nines.model;

import java.util.Objects;

/**
 * One dated fact of an incident's timeline.
 *
 * @param at when it happened
 * @param text what happened, in the author's words
 * @param audience who may read it
 * @param provenance where it comes from
 */
public record TimelineEvent(
    RecordedTime at, String text, Audience audience, Provenance provenance) {

  public TimelineEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(provenance, "provenance");
  }
}
