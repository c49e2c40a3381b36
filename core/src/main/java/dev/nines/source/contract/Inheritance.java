package dev.nines.source.contract;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.contract.ContractFiles.NamedText;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.TreeParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves {@code extends} and {@code versions}: every version becomes one whole mapping.
 *
 * <p>What stands nearer replaces what stands farther, key by key: a version's own keys, then those
 * of its file, then those of the file that the version extends, then those of the file that its
 * file extends.
 *
 * @param files gives the files that are extended
 * @param log takes the problems
 * @param chain the names of the files that led here, the first one first
 */
record Inheritance(ContractFiles files, ProblemLog log, List<String> chain) {

  Inheritance {
    chain = List.copyOf(chain);
  }

  /**
   * Returns the versions of a file's root, in its order; none if what it extends cannot be read.
   */
  List<Node.Mapping> versionsOf(Node.Mapping root) {
    List<Node.Mapping> bases = basesOf(root);
    Node.Mapping own = NodeJoin.without(root, "extends", "versions");
    Optional<NodeReader> versions = value(root, "versions");
    if (versions.isEmpty()) {
      return bases.stream().map(base -> NodeJoin.deep(base, own)).toList();
    }
    if (versions.get().itemsOrOne().isEmpty()) {
      String message = "\"versions\" is empty: a contract needs at least one version.";
      log.add(Say.missing(versions.get().location(), "versions", message));
    }
    if (bases.size() > 1) {
      log.add(versionsTwice(versions.get()));
      return List.of();
    }
    return versions.get().itemsOrOne().stream()
        .flatMap(version -> bases.stream().flatMap(base -> version(version, base, own).stream()))
        .toList();
  }

  private List<Node.Mapping> version(NodeReader version, Node.Mapping base, Node.Mapping own) {
    if (!(version.node() instanceof Node.Mapping mapping)) {
      version.wrongType("a mapping with keys");
      return List.of();
    }
    Node.Mapping changes = NodeJoin.without(mapping, "extends");
    return basesOf(mapping).stream()
        .map(other -> NodeJoin.deep(NodeJoin.deep(base, other), own))
        .map(rest -> NodeJoin.deep(rest, changes))
        .toList();
  }

  // an empty mapping where nothing is extended
  private List<Node.Mapping> basesOf(Node.Mapping mapping) {
    Optional<NodeReader> path = value(mapping, "extends");
    return path.isEmpty()
        ? List.of(new Node.Mapping(List.of(), mapping.location()))
        : path.get().text().map(text -> extended(text, path.get().location())).orElse(List.of());
  }

  private List<Node.Mapping> extended(String path, SourceLocation named) {
    Optional<NamedText> file = log.take(files.open(path, named));
    if (file.isEmpty()) {
      return List.of();
    }
    if (chain.contains(file.get().name())) {
      log.add(circle(file.get().name(), named));
      return List.of();
    }
    Checked<Node> parsed = TreeParser.parse(file.get().name(), file.get().text());
    Optional<Node> root = log.take(parsed);
    List<String> longer = new ArrayList<>(chain);
    longer.add(file.get().name());
    return root.map(node -> new Inheritance(files, log, longer).versionsOfNode(node))
        .orElse(List.of());
  }

  private List<Node.Mapping> versionsOfNode(Node root) {
    if (root instanceof Node.Mapping mapping) {
      return versionsOf(mapping);
    }
    new NodeReader("the file", root, log).wrongType("a contract, a mapping with keys");
    return List.of();
  }

  private Problem circle(String name, SourceLocation named) {
    String way = String.join(" -> ", chain) + " -> " + name;
    return Say.contradiction(
        named,
        name,
        "a file that does not extend this one",
        "\"extends\" leads in a circle: \"" + way + "\".");
  }

  private static Problem versionsTwice(NodeReader versions) {
    return Say.contradiction(
        versions.location(),
        "versions",
        "versions in one of the two files",
        "The file that this contract extends has several versions, so that \"versions\" cannot"
            + " stand here too.");
  }

  private Optional<NodeReader> value(Node.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key) && !(entry.value() instanceof Node.Null))
        .findFirst()
        .map(entry -> new NodeReader(key, entry.value(), log));
  }
}
