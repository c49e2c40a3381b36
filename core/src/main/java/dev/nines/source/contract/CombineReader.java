package dev.nines.source.contract;

import dev.nines.contract.Combine;
import dev.nines.contract.Combine.How;
import dev.nines.contract.Combine.Node;
import dev.nines.contract.Combine.Node.Group;
import dev.nines.contract.Combine.Node.Leaf;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how the credits of several promises come together. */
final class CombineReader {

  private static final List<String> HOW =
      Arrays.stream(How.values()).map(CombineReader::word).toList();

  private final List<String> promises;
  private final Set<String> named = new LinkedHashSet<>();

  private CombineReader(List<String> promises) {
    this.promises = List.copyOf(promises);
  }

  /** Returns the tree; without one all credits are added. */
  static Combine read(Optional<NodeReader> value, List<String> promises) {
    return value
        .flatMap(v -> new CombineReader(promises).combine(v))
        .orElseGet(() -> new Combine(all(How.ADD, promises), false));
  }

  private Optional<Combine> combine(NodeReader value) {
    if (!value.isMapping()) {
      Choice<Combine> words = Choice.of("a combination");
      Arrays.stream(How.values())
          .forEach(how -> words.word(word(how), new Combine(all(how, promises), false)));
      return words.read(value);
    }
    return value.mapping("a combination").flatMap(this::tree);
  }

  private Optional<Combine> tree(MappingReader mapping) {
    boolean perIncident =
        mapping
            .as("per", ScalarKind.oneOf(ObserveReader.yesAndNo("incident", "period")))
            .orElse(false);
    Optional<Node> root = group(mapping);
    mapping.finish();
    return root.map(node -> new Combine(node, perIncident));
  }

  private Optional<Node> group(MappingReader mapping) {
    return Alternatives.exactlyOne("a combination", mapping, HOW)
        .map(
            value ->
                new Group(
                    how(value.name()),
                    value.items().stream().flatMap(item -> node(item).stream()).toList()));
  }

  private Optional<Node> node(NodeReader value) {
    if (value.isMapping()) {
      Optional<MappingReader> mapping = value.mapping("a combination");
      Optional<Node> group = mapping.flatMap(this::group);
      mapping.ifPresent(MappingReader::finish);
      return group;
    }
    Optional<String> promise = Names.promise(value, promises);
    promise.filter(id -> !named.add(id)).ifPresent(id -> reportTwice(value, id));
    return promise.map(Leaf::new);
  }

  private static void reportTwice(NodeReader value, String id) {
    String message = "The promise \"%s\" stands a second time in the combination of credits.";
    value
        .log()
        .add(Say.contradiction(value.location(), id, "each promise once", message.formatted(id)));
  }

  private static Node all(How how, List<String> promises) {
    return new Group(how, promises.stream().map(Leaf::new).map(Node.class::cast).toList());
  }

  private static How how(String word) {
    return How.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static String word(How how) {
    return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
