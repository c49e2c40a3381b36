package dev.nines.source.corrections;

import dev.nines.source.tree.BareText;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.PlacedJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A corrections file as customers may read it: what it does to the facts stays, and every place.
 *
 * <p>Of a correction with {@code audience: internal} author, reason and title are the word {@value
 * #HIDDEN}, and an incident that it adds has another id. An incident of the data that is internal
 * as a whole is named as the document names it.
 */
final class CustomerCorrections {

  /** What stands in the place of words that customers must not read. */
  static final String HIDDEN = "internal";

  private static final Set<String> WORDS = Set.of("author", "reason", "title");

  private final Map<String, String> ids;

  /**
   * Prepares to change files.
   *
   * @param ids what the document calls each incident of the data, by its id
   */
  CustomerCorrections(Map<String, String> ids) {
    this.ids = new HashMap<>(ids);
  }

  /** Returns the text of a file: as it is where nothing in it is internal, but without comments. */
  String text(String text, Node root) {
    Node shown = of(root);
    return shown.equals(root) ? BareText.of(text) : PlacedJson.of(shown);
  }

  /** Returns what is read of a file. */
  Node of(Node root) {
    return root instanceof Node.Mapping file
        ? mapping(file, e -> e.key().equals("corrections") ? list(e.value()) : e.value())
        : root;
  }

  private Node list(Node node) {
    if (!(node instanceof Node.Sequence list)) {
      return node;
    }
    list.items().forEach(this::rename);
    List<Node> items = list.items().stream().map(this::correction).toList();
    return new Node.Sequence(items, list.location());
  }

  // one name for an incident that several corrections name
  private void rename(Node item) {
    if (item instanceof Node.Mapping correction
        && isInternal(correction)
        && word(correction, "correct").filter("add"::equals).isPresent()) {
      word(correction, "incident")
          .ifPresent(id -> ids.computeIfAbsent(id, i -> "internal-added-" + (ids.size() + 1)));
    }
  }

  private Node correction(Node item) {
    if (!(item instanceof Node.Mapping correction)) {
      return item;
    }
    boolean internal = isInternal(correction);
    return mapping(correction, entry -> internal && isHidden(entry) ? hidden(entry) : named(entry));
  }

  // what is no text is a problem, and stays one
  private static boolean isHidden(Node.Entry entry) {
    return WORDS.contains(entry.key())
        && entry.value() instanceof Node.Scalar scalar
        && !scalar.text().isBlank();
  }

  private static Node hidden(Node.Entry entry) {
    return new Node.Scalar(HIDDEN, entry.value().location());
  }

  private Node named(Node.Entry entry) {
    return entry.key().equals("incident") && entry.value() instanceof Node.Scalar id
        ? new Node.Scalar(ids.getOrDefault(id.text(), id.text()), id.location())
        : entry.value();
  }

  private static boolean isInternal(Node.Mapping correction) {
    return word(correction, "audience").filter(HIDDEN::equals).isPresent();
  }

  private static Optional<String> word(Node.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Node.Entry::value)
        .filter(Node.Scalar.class::isInstance)
        .map(value -> ((Node.Scalar) value).text())
        .findFirst();
  }

  /** Says what stands under a key. */
  private interface Value {
    Node of(Node.Entry entry);
  }

  private static Node mapping(Node.Mapping mapping, Value value) {
    return new Node.Mapping(
        mapping.entries().stream()
            .map(e -> new Node.Entry(e.key(), e.keyLocation(), value.of(e)))
            .toList(),
        mapping.location());
  }
}
