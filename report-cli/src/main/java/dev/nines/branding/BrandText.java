package dev.nines.branding;

import dev.nines.source.tree.BareText;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.PlacedJson;
import dev.nines.source.tree.TreeParser;
import java.util.ArrayList;
import java.util.List;

/** The text of a brand file as it travels with a document for customers. */
public final class BrandText {

  private static final String LETTER = "letter";

  private final String document;

  private BrandText(String document) {
    this.document = document;
  }

  /**
   * Returns the text without comments, and without the sections that the document does not have.
   *
   * @param document the kind of document
   */
  public static String of(String text, String document) {
    return TreeParser.parse(document, text)
        .value()
        .map(root -> new BrandText(document).text(text, root))
        .orElse(text);
  }

  private String text(String text, Node root) {
    Node shown = inside(root, "sections", sections -> inside(sections, "own", this::own));
    return shown.equals(root) ? BareText.of(text) : PlacedJson.of(shown);
  }

  /** Changes a value. */
  private interface Change {
    Node of(Node value);
  }

  private static Node inside(Node node, String key, Change change) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry e : mapping.entries()) {
      Node value = e.key().equals(key) ? change.of(e.value()) : e.value();
      entries.add(new Node.Entry(e.key(), e.keyLocation(), value));
    }
    return new Node.Mapping(entries, mapping.location());
  }

  private Node own(Node sections) {
    return sections instanceof Node.Sequence list
        ? new Node.Sequence(list.items().stream().filter(this::isShown).toList(), list.location())
        : sections;
  }

  // a section that names no document stands in all but letters
  private boolean isShown(Node section) {
    if (!(section instanceof Node.Mapping mapping)) {
      return true;
    }
    List<String> named = new ArrayList<>();
    mapping.entries().stream()
        .filter(e -> e.key().equals("documents"))
        .forEach(e -> words(e.value(), named));
    return named.contains(document) || named.isEmpty() && !document.equals(LETTER);
  }

  private static void words(Node node, List<String> words) {
    if (node instanceof Node.Scalar word) {
      words.add(word.text());
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> words(item, words));
    }
  }
}
