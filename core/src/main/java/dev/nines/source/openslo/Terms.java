package dev.nines.source.openslo;

import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds a mapping of contract terms whose values all stand at one place of the document. */
final class Terms {

  private final SourceLocation place;
  private final List<Node.Entry> entries = new ArrayList<>();

  Terms(SourceLocation place) {
    this.place = Objects.requireNonNull(place, "place");
  }

  Terms put(String key, Node value) {
    entries.add(new Node.Entry(key, value.location(), value));
    return this;
  }

  Terms put(String key, String text) {
    return put(key, new Node.Scalar(text, place));
  }

  Terms put(String key, Terms value) {
    return put(key, value.node());
  }

  Node.Mapping node() {
    return new Node.Mapping(entries, place);
  }
}
