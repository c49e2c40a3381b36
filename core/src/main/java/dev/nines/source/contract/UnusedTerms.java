package dev.nines.source.contract;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what is wrong in sections of {@code terms} that every promise replaces, so that no promise
 * would say it.
 *
 * @param terms the terms
 * @param scope what the clauses refer to
 */
record UnusedTerms(Node.Mapping terms, Scope scope) {

  /** What is wrong wherever a section stands; whether terms fit one another nobody can say here. */
  private static final Set<ProblemCode> OF_ITSELF =
      Set.of(
          ProblemCode.UNKNOWN_KEY,
          ProblemCode.INVALID_VALUE,
          ProblemCode.WRONG_TYPE,
          ProblemCode.SERVICE_UNKNOWN,
          ProblemCode.MISSING_KEY);

  /** Returns the problems of the sections that all promises replace. */
  List<Problem> problems(List<NodeReader> promises) {
    List<Node.Entry> unused =
        terms.entries().stream()
            .filter(entry -> promises.stream().allMatch(promise -> has(promise, entry.key())))
            .toList();
    if (unused.isEmpty()) {
      return List.of();
    }
    ProblemLog log = ProblemLog.empty();
    PromiseReader.read(new NodeReader("terms", alone(), log), scope);
    return log.problems().stream()
        .filter(problem -> OF_ITSELF.contains(problem.code()))
        .filter(problem -> unused.stream().anyMatch(entry -> holds(entry, problem.location())))
        .toList();
  }

  private static boolean has(NodeReader promise, String key) {
    return promise.node() instanceof Node.Mapping own
        && own.entries().stream().anyMatch(entry -> entry.key().equals(key));
  }

  // the terms as a promise that has nothing else of its own
  private Node.Mapping alone() {
    List<Node.Entry> entries = new ArrayList<>();
    for (List<String> own : List.of(List.of("id", "terms"), List.of("target", "none"))) {
      entries.add(
          new Node.Entry(
              own.get(0), terms.location(), new Node.Scalar(own.get(1), terms.location())));
    }
    if (scope.services().size() > 1) {
      Node each = new Node.Scalar("each", terms.location());
      entries.add(new Node.Entry("over", terms.location(), each));
    }
    return NodeJoin.shallow(new Node.Mapping(entries, terms.location()), terms);
  }

  private static boolean holds(Node.Entry entry, SourceLocation place) {
    return place.file().equals(entry.keyLocation().file())
        && place.line() >= entry.keyLocation().line()
        && place.line() <= lastLine(entry.value());
  }

  private static int lastLine(Node node) {
    int last = node.location().line();
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        last = Math.max(last, Math.max(entry.keyLocation().line(), lastLine(entry.value())));
      }
    } else if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        last = Math.max(last, lastLine(item));
      }
    }
    return last;
  }
}
