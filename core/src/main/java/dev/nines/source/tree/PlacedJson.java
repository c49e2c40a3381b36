package dev.nines.source.tree;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes a tree as JSON in which every key and value stands on the line that it was read from. */
public final class PlacedJson {

  private final StringBuilder out = new StringBuilder();
  private int line = 1;

  private PlacedJson() {}

  /** Returns the text of a tree; what an alias repeated stands where it was used. */
  public static String of(Node root) {
    PlacedJson json = new PlacedJson();
    json.write(root);
    return json.out.append('\n').toString();
  }

  private void write(Node node) {
    place(node.location().line());
    if (node instanceof Node.Mapping mapping) {
      String between = "{";
      for (Node.Entry entry : mapping.entries()) {
        out.append(between);
        place(entry.keyLocation().line());
        quote(entry.key());
        out.append(": ");
        write(entry.value());
        between = ", ";
      }
      out.append(mapping.entries().isEmpty() ? "{}" : "}");
    } else if (node instanceof Node.Sequence list) {
      String between = "[";
      for (Node item : list.items()) {
        out.append(between);
        write(item);
        between = ", ";
      }
      out.append(list.items().isEmpty() ? "[]" : "]");
    } else if (node instanceof Node.Scalar scalar) {
      quote(scalar.text());
    } else {
      out.append("null");
    }
  }

  // an alias stands below what it repeats
  private void place(int wanted) {
    for (; line < wanted; line++) {
      out.append('\n');
    }
  }

  private void quote(String text) {
    out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
  }
}
