package dev.nines.source.contract;

import dev.nines.contract.ClauseText;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Notes where the clauses of a mapping stand. */
final class ClauseTexts {

  private ClauseTexts() {}

  /**
   * Returns the places of all keys of a mapping by their dotted paths, of lists that of the key and
   * of each item by its number from 0: {@code credit.bands} and {@code credit.bands.0}.
   *
   * @param mapping the mapping
   * @param without keys that are no clauses of its own
   */
  static ClauseText of(Node.Mapping mapping, Set<String> without) {
    Map<String, SourceLocation> stated = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      if (!without.contains(entry.key())) {
        note(entry, "", stated);
      }
    }
    return new ClauseText(stated, mapping.location());
  }

  private static void note(Node.Entry entry, String above, Map<String, SourceLocation> stated) {
    if (entry.value() instanceof Node.Null) {
      return;
    }
    String path = above + entry.key();
    stated.put(path, entry.keyLocation());
    if (entry.value() instanceof Node.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        stated.put(path + "." + i, sequence.items().get(i).location());
      }
    }
    if (entry.value() instanceof Node.Mapping mapping) {
      mapping.entries().forEach(inner -> note(inner, path + ".", stated));
    }
  }
}
