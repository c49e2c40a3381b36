package dev.nines.source.tree;

import dev.nines.problem.SourceLocation;
import java.util.List;
import java.util.Objects;

/** A node of a YAML or JSON document, with its place. Scalars are text and nothing else. */
public sealed interface Node {

  /** Returns where it stands: file, line and JSON pointer. */
  SourceLocation location();

  /** Returns what it is, for a sentence: {@code a mapping}, {@code a list}, a quoted text. */
  String described();

  /**
   * Keys with values, in the order of the file; no key twice.
   *
   * @param entries the entries
   * @param location where it stands
   */
  record Mapping(List<Entry> entries, SourceLocation location) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
      Objects.requireNonNull(location, "location");
    }

    @Override
    public String described() {
      return "a mapping";
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key's text
   * @param keyLocation where the key stands
   * @param value the value
   */
  record Entry(String key, SourceLocation keyLocation, Node value) {
    public Entry {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(keyLocation, "keyLocation");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A list.
   *
   * @param items the items, in order
   * @param location where it stands
   */
  record Sequence(List<Node> items, SourceLocation location) implements Node {
    public Sequence {
      items = List.copyOf(items);
      Objects.requireNonNull(location, "location");
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * A single value as its text: {@code 1000.00}, {@code 010}, {@code NO} and {@code 08:00} stay
   * what they are.
   *
   * @param text the text, unescaped
   * @param location where it stands
   */
  record Scalar(String text, SourceLocation location) implements Node {
    public Scalar {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(location, "location");
    }

    @Override
    public String described() {
      return '"' + text + '"';
    }
  }

  /**
   * Nothing: {@code null}, {@code ~} or a key without a value.
   *
   * @param location where it stands
   */
  record Null(SourceLocation location) implements Node {
    public Null {
      Objects.requireNonNull(location, "location");
    }

    @Override
    public String described() {
      return "nothing";
    }
  }
}
