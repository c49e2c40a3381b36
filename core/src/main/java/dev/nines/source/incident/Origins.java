package dev.nines.source.incident;

import dev.nines.model.Provenance;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.MappingReader;
import java.util.Optional;

/**
 * Where an entry of an incident file comes from: its own place, with the words that an import kept
 * of another source under {@code original}; {@code source} names the place there, for a person, and
 * gives the words where nothing else does.
 */
final class Origins {

  private Origins() {}

  /** Returns the provenance of an entry; its words are the original ones, else its own. */
  static Provenance of(MappingReader mapping, String words) {
    Optional<String> original = mapping.text("original");
    Optional<String> source = mapping.text("source");
    String own = words.isEmpty() ? source.orElse("") : words;
    SourceLocation place = mapping.location();
    SourceLocation from = source.flatMap(SourceLocation::parse).orElse(place);
    return new Provenance(place, original.orElse(own), from);
  }
}
