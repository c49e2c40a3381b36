package dev.nines.source.contract;

import dev.nines.source.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins mappings key by key. */
final class NodeJoin {

  /** Sections that say one thing together and are replaced as one, wherever they stand. */
  private static final Set<String> WHOLE = Set.of("terms", "combine", "fee");

  private NodeJoin() {}

  /**
   * Returns the second mapping with what only the first has: mappings are joined at every depth;
   * lists and texts are replaced. Of {@code terms} each section is replaced whole, as a promise's
   * own section replaces it.
   */
  static Node.Mapping deep(Node.Mapping base, Node.Mapping own) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    base.entries().forEach(entry -> entries.put(entry.key(), entry));
    own.entries().forEach(entry -> entries.merge(entry.key(), entry, NodeJoin::replaced));
    return new Node.Mapping(new ArrayList<>(entries.values()), own.location());
  }

  /** Returns the second mapping with those keys of the first that it does not have. */
  static Node.Mapping shallow(Node.Mapping base, Node.Mapping own) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    own.entries().forEach(entry -> entries.put(entry.key(), entry));
    base.entries().forEach(entry -> entries.putIfAbsent(entry.key(), entry));
    return new Node.Mapping(new ArrayList<>(entries.values()), own.location());
  }

  /** Returns the mapping without some keys. */
  static Node.Mapping without(Node.Mapping mapping, String... keys) {
    List<String> left = List.of(keys);
    return new Node.Mapping(
        mapping.entries().stream().filter(entry -> !left.contains(entry.key())).toList(),
        mapping.location());
  }

  private static Node.Entry replaced(Node.Entry base, Node.Entry own) {
    if (base.value() instanceof Node.Mapping old && own.value() instanceof Node.Mapping young) {
      Node.Mapping joined = joined(own.key(), old, young);
      return new Node.Entry(own.key(), own.keyLocation(), joined);
    }
    return own;
  }

  private static Node.Mapping joined(String key, Node.Mapping old, Node.Mapping young) {
    if (!WHOLE.contains(key)) {
      return deep(old, young);
    }
    return key.equals("terms") ? shallow(old, young) : young;
  }
}
