package dev.nines.model;

import dev.nines.problem.SourceLocation;
import java.util.Objects;

/**
 * Where a fact comes from: the place and the words that stand there.
 *
 * @param location the file with line or pointer
 * @param text the original text, one line, possibly shortened by the reader at a word
 */
public record Provenance(SourceLocation location, String text) {

  public Provenance {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(text, "text");
  }
}
