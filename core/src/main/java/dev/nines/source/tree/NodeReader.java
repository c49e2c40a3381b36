package dev.nines.source.tree;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one value of a file as what it must be, and reports what it is instead.
 *
 * @param name what the value is called in a sentence, without quotes, for example {@code target}
 * @param node the value
 * @param log takes the problems
 */
public record NodeReader(String name, Node node, ProblemLog log) {

  public NodeReader {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(log, "log");
  }

  /** Returns where the value stands. */
  public SourceLocation location() {
    return node.location();
  }

  /** Returns whether it is a single value. */
  public boolean isScalar() {
    return node instanceof Node.Scalar;
  }

  /** Returns whether it is a mapping. */
  public boolean isMapping() {
    return node instanceof Node.Mapping;
  }

  /** Returns whether it is a list. */
  public boolean isSequence() {
    return node instanceof Node.Sequence;
  }

  /** Returns the text of a single value; empty and reported if it is none. */
  public Optional<String> text() {
    return as(ScalarKind.TEXT);
  }

  /** Returns the value of a single value; empty and reported if it is none or does not fit. */
  public <T> Optional<T> as(ScalarKind<T> kind) {
    if (!(node instanceof Node.Scalar scalar)) {
      wrongType(kind.allowed());
      return Optional.empty();
    }
    Optional<T> value = kind.read().apply(scalar.text());
    if (value.isEmpty()) {
      report(kind.code(), kind.allowed(), NearestWord.of(scalar.text(), kind.words()));
    }
    return value;
  }

  /**
   * Returns the reader of a mapping; empty and reported if it is none.
   *
   * @param what what the mapping is, for a sentence, with its article: {@code a promise}
   */
  public Optional<MappingReader> mapping(String what) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new MappingReader(what, mapping, log));
    }
    wrongType("a mapping with keys");
    return Optional.empty();
  }

  /** Returns the readers of a list's items; none and reported if it is no list. */
  public List<NodeReader> items() {
    if (node instanceof Node.Sequence sequence) {
      return itemsOf(sequence);
    }
    wrongType("a list");
    return List.of();
  }

  /** Returns the readers of a list's items, or of the value itself where it is no list. */
  public List<NodeReader> itemsOrOne() {
    return node instanceof Node.Sequence sequence ? itemsOf(sequence) : List.of(this);
  }

  /** Reports that the value is of another kind than it must be. */
  public void wrongType(String allowed) {
    report(ProblemCode.WRONG_TYPE, allowed, Optional.empty());
  }

  /** Reports that the value is none of those allowed. */
  public void invalid(String allowed) {
    report(ProblemCode.INVALID_VALUE, allowed, Optional.empty());
  }

  private void report(ProblemCode code, String allowed, Optional<String> near) {
    String question = near.map(word -> "; did you mean \"" + word + "\"?").orElse(".");
    String found = node instanceof Node.Scalar scalar ? scalar.text() : node.described();
    String message =
        "\"%s\" is %s; allowed is %s%s".formatted(name, node.described(), allowed, question);
    log.add(new Problem(code, node.location(), found, allowed, message));
  }

  private List<NodeReader> itemsOf(Node.Sequence sequence) {
    List<NodeReader> readers = new ArrayList<>();
    sequence.items().forEach(item -> readers.add(new NodeReader(name, item, log)));
    return readers;
  }
}
