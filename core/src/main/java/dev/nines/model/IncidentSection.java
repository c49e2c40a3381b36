package dev.nines.model;

import java.util.Objects;

/**
 * A section of a postmortem.
 *
 * @param key its stable name, for example {@code root-cause}
 * @param heading the heading as the source words it; empty where the source has only the key
 * @param text the author's text, Markdown, never rephrased
 * @param audience who may read it
 * @param provenance where it comes from
 */
public record IncidentSection(
    String key, String heading, String text, Audience audience, Provenance provenance) {

  public IncidentSection {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(provenance, "provenance");
  }
}
