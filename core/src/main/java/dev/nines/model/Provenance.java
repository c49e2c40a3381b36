package dev.nines.model;

import dev.nines.problem.SourceLocation;
import java.util.Objects;

/**
 * Where a fact comes from: the place and the words that stand there.
 *
 * @param location the file with line or pointer
 * @param text the original text, one line, possibly shortened by the reader at a word
 * @param source the place in another file from which an import took it; the location itself where
 *     it was not imported
 */
public record Provenance(SourceLocation location, String text, SourceLocation source) {

  public Provenance {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(source, "source");
  }

  /** Makes the provenance of a fact that no import has taken from another file. */
  public Provenance(SourceLocation location, String text) {
    this(location, text, location);
  }

  /** Returns the same place with other words. */
  public Provenance withText(String other) {
    return new Provenance(location, other, source);
  }

  /** Returns whether an import took it from another file. */
  public boolean isImported() {
    return !source.equals(location);
  }
}
