package dev.nines.source.incident;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.TopKeys;
import dev.nines.source.tree.TreeParser;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads incident files, YAML or JSON: one incident with its keys at the top, or a document with the
 * lists {@code incidents}, {@code maintenance} and {@code observed}.
 *
 * <p>What does not fit is reported, with the key that was probably meant, and left out; the rest is
 * read.
 */
public final class IncidentFileReader implements SourceReader {

  static final String TITLE = "Incident file";

  /** Makes a reader; it keeps nothing between two files. */
  public IncidentFileReader() {}

  @Override
  public String kind() {
    return "incidents";
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    Set<String> keys = TopKeys.in(peek.head());
    boolean own = keys.stream().anyMatch(Keys.TELLING::contains);
    if (!own || keys.stream().anyMatch(Keys.OF_CONTRACTS::contains)) {
      return Sureness.NO;
    }
    Sureness top = of(keys, Keys.DOCUMENT);
    Sureness first = of(TopKeys.inFirstOf("incidents", peek.head()), Set.of());
    return top.compareTo(first) < 0 ? top : first;
  }

  // other tools have lists of the same names: what is in them must be known too
  private static Sureness of(Set<String> keys, Set<String> more) {
    Set<String> strange = new HashSet<>(keys);
    strange.removeAll(Keys.INCIDENT);
    strange.removeAll(more);
    if (strange.isEmpty()) {
      return Sureness.CERTAIN;
    }
    return strange.size() * 3 <= keys.size() ? Sureness.LIKELY : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return TreeParser.parse(input).then(root -> read(input, root));
  }

  private static Checked<Facts> read(SourceInput input, Node root) {
    ProblemLog log = ProblemLog.empty();
    NodeReader node = new NodeReader(input.name(), root, log);
    return node.mapping("an incident file")
        .map(file -> log.with(new IncidentDocument(input).read(file)))
        .orElseGet(log::failed);
  }

  static boolean isDocument(MappingReader file) {
    return Keys.LISTS.stream().anyMatch(file::holds);
  }
}
