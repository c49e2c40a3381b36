package dev.nines.source.contract;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts changed terms into the mapping of a contract before it is read, so that every key can be
 * changed and what does not fit is reported as in a file.
 *
 * <p>A promise that takes a section from {@code terms} gets one of its own, changed. Where a path
 * leads through a single value, as through {@code maintenance: excluded}, a mapping takes its
 * place.
 *
 * @param changes the changes, in their order
 * @param log takes the problems
 */
record TermChanges(List<TermChange> changes, ProblemLog log) {

  TermChanges {
    changes = List.copyOf(changes);
  }

  Node.Mapping in(Node.Mapping contract) {
    Node.Mapping changed = contract;
    for (TermChange change : changes) {
      changed =
          change.isOfPromises()
              ? inPromises(changed, change)
              : (Node.Mapping) with(changed, change, 0);
    }
    return changed;
  }

  private Node.Mapping inPromises(Node.Mapping contract, TermChange change) {
    Optional<Node> promises = value(contract, "promises");
    if (promises.isEmpty()) {
      return contract;
    }
    List<Node> before = items(promises.get());
    if (before.stream().noneMatch(item -> isMeant(item, change))) {
      String id = change.promise().orElse("");
      log.add(unfit(change, "The contract has no promise \"" + id + "\"."));
    }
    List<Node> items =
        before.stream()
            .map(p -> isMeant(p, change) ? inPromise(contract, (Node.Mapping) p, change) : p)
            .toList();
    return put(contract, "promises", new Node.Sequence(items, promises.get().location()));
  }

  private Node inPromise(Node.Mapping contract, Node.Mapping promise, TermChange change) {
    String section = change.path().get(0);
    Optional<Node> shared =
        value(contract, "terms")
            .filter(Node.Mapping.class::isInstance)
            .flatMap(terms -> value((Node.Mapping) terms, section));
    Node.Mapping own =
        value(promise, section).isEmpty() && shared.isPresent()
            ? put(promise, section, shared.get())
            : promise;
    return with(own, change, 0);
  }

  // the node with the value at the end of the path, from a depth on
  private Node with(Node node, TermChange change, int depth) {
    if (depth == change.path().size()) {
      return change.value();
    }
    String key = change.path().get(depth);
    if (node instanceof Node.Sequence list) {
      return inList(list, change, depth);
    }
    Node.Mapping mapping =
        node instanceof Node.Mapping m ? m : new Node.Mapping(List.of(), change.value().location());
    Node inner = value(mapping, key).orElse(new Node.Null(change.value().location()));
    return put(mapping, key, with(inner, change, depth + 1));
  }

  private Node inList(Node.Sequence list, TermChange change, int depth) {
    String key = change.path().get(depth);
    int size = list.items().size();
    int number = key.matches("[1-9]\\d{0,5}") ? Integer.parseInt(key) : 0;
    if (number < 1 || number > size) {
      log.add(
          unfit(
              change,
              "\"" + key + "\" is no item of a list of " + size + "; use 1 to " + size + "."));
      return list;
    }
    List<Node> items = new ArrayList<>(list.items());
    items.set(number - 1, with(items.get(number - 1), change, depth + 1));
    return new Node.Sequence(items, list.location());
  }

  private static boolean isMeant(Node item, TermChange change) {
    return item instanceof Node.Mapping promise
        && (change.promise().isEmpty() || isCalled(promise, change.promise().get()));
  }

  private static boolean isCalled(Node.Mapping promise, String name) {
    return value(promise, "id")
        .filter(id -> id instanceof Node.Scalar s && s.text().equals(name))
        .isPresent();
  }

  private static List<Node> items(Node promises) {
    return promises instanceof Node.Sequence list ? list.items() : List.of(promises);
  }

  private static Optional<Node> value(Node.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key) && !(entry.value() instanceof Node.Null))
        .map(Node.Entry::value)
        .findFirst();
  }

  private static Node.Mapping put(Node.Mapping mapping, String key, Node value) {
    List<Node.Entry> entries =
        new ArrayList<>(mapping.entries().stream().filter(e -> !e.key().equals(key)).toList());
    entries.add(new Node.Entry(key, value.location(), value));
    return new Node.Mapping(entries, mapping.location());
  }

  private static Problem unfit(TermChange change, String sentence) {
    return new Problem(
        ProblemCode.INVALID_VALUE, change.value().location(), change.text(), "", sentence);
  }
}
