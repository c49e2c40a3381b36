package dev.nines.source.contract;

import dev.nines.contract.Promise;
import dev.nines.problem.Problem;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the promises of a contract with the terms that hold for all.
 *
 * @param contract the contract
 * @param scope what the clauses refer to
 */
record PromisesReader(MappingReader contract, Scope scope) {

  /** The keys of a promise that {@code terms} may say for all. */
  static final List<String> TERMS =
      List.of(
          "clause",
          "conditions",
          "services",
          "over",
          "clock",
          "observe",
          "qualify",
          "indicator",
          "target",
          "credit",
          "claim",
          "escalation");

  List<Promise> read() {
    Optional<Node.Mapping> terms = terms();
    Optional<NodeReader> value = contract.require("promises");
    List<NodeReader> items = value.map(NodeReader::itemsOrOne).orElse(List.of());
    if (value.isPresent() && items.isEmpty()) {
      String message = "\"promises\" is empty: a contract needs at least one promise.";
      contract.log().add(Say.missing(value.get().location(), "promises", message));
    }
    List<Promise> promises = new ArrayList<>();
    for (NodeReader item : items) {
      PromiseReader.read(withTerms(item, terms), scope).ifPresent(promises::add);
    }
    terms.ifPresent(t -> contract.log().addAll(new UnusedTerms(t, scope).problems(items)));
    reportTwins(promises);
    return promises;
  }

  // what is wrong inside a section is said where a promise takes it over, or as of unused ones
  private Optional<Node.Mapping> terms() {
    Optional<NodeReader> value = contract.get("terms");
    Optional<MappingReader> keys = value.flatMap(v -> v.mapping("the terms"));
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    TERMS.forEach(keys.get()::has);
    keys.get().finish();
    Node.Mapping mapping = (Node.Mapping) value.orElseThrow().node();
    return Optional.of(
        new Node.Mapping(
            mapping.entries().stream().filter(entry -> TERMS.contains(entry.key())).toList(),
            mapping.location()));
  }

  private static NodeReader withTerms(NodeReader item, Optional<Node.Mapping> terms) {
    if (terms.isEmpty() || !(item.node() instanceof Node.Mapping own)) {
      return item;
    }
    return new NodeReader(item.name(), NodeJoin.shallow(terms.get(), own), item.log());
  }

  private void reportTwins(List<Promise> promises) {
    Map<String, Promise> first = new LinkedHashMap<>();
    for (Promise promise : promises) {
      Promise earlier = first.putIfAbsent(promise.id(), promise);
      if (earlier != null && !promise.id().isEmpty()) {
        contract.log().add(twins(earlier, promise));
      }
    }
  }

  private static Problem twins(Promise earlier, Promise promise) {
    String message = "Two promises have the id \"%s\"; the first is on line %s.";
    return Say.contradiction(
        promise.text().location(),
        promise.id(),
        "an id of its own for each promise",
        message.formatted(promise.id(), earlier.text().location().line()));
  }
}
