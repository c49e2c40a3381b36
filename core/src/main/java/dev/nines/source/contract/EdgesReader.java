package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.Quantity;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Optional;

/** Reads the edges of a range, which say themselves whether they belong to it. */
final class EdgesReader {

  private static final List<String> LOWER = List.of("at-least", "above");
  private static final List<String> UPPER = List.of("at-most", "below");

  private EdgesReader() {}

  /** Returns the range of a mapping that has nothing but edges. */
  static Optional<Edges> only(NodeReader value, String what, ScalarKind<Quantity> kind) {
    return value
        .mapping(what)
        .flatMap(
            mapping -> {
              Optional<Edges> edges = among(mapping, what, kind);
              mapping.finish();
              return edges;
            });
  }

  /** Returns the range that a mapping with other keys too has; reports that it has no edge. */
  static Optional<Edges> among(MappingReader mapping, String what, ScalarKind<Quantity> kind) {
    Optional<Edges> edges = optional(mapping, what, kind);
    if (edges.isEmpty() && !hasEdges(mapping)) {
      String message = "%s must have one of \"at-least\", \"above\", \"at-most\", \"below\".";
      mapping
          .log()
          .add(
              new Problem(
                  ProblemCode.MISSING_KEY,
                  mapping.location(),
                  "",
                  "at-least, above, at-most, below",
                  message.formatted(Character.toUpperCase(what.charAt(0)) + what.substring(1))));
    }
    return edges;
  }

  /** Returns the range that a mapping has, if it has one. */
  static Optional<Edges> optional(MappingReader mapping, String what, ScalarKind<Quantity> kind) {
    Optional<Edges.Edge> lower = edge(mapping, what, LOWER, kind);
    Optional<Edges.Edge> upper = edge(mapping, what, UPPER, kind);
    if (lower.isEmpty() && upper.isEmpty()) {
      return Optional.empty();
    }
    Edges edges = new Edges(lower, upper);
    if (lower.isPresent() && upper.isPresent() && isReversed(lower.get(), upper.get())) {
      mapping.log().add(reversed(mapping, edges));
      return Optional.empty();
    }
    return Optional.of(edges);
  }

  private static boolean hasEdges(MappingReader mapping) {
    return LOWER.stream().anyMatch(mapping::has) || UPPER.stream().anyMatch(mapping::has);
  }

  // the first of the two keys takes its value in
  private static Optional<Edges.Edge> edge(
      MappingReader mapping, String what, List<String> keys, ScalarKind<Quantity> kind) {
    return Alternatives.atMostOne(what, mapping, keys)
        .flatMap(
            value ->
                value.as(kind).map(at -> new Edges.Edge(at, value.name().equals(keys.get(0)))));
  }

  private static boolean isReversed(Edges.Edge lower, Edges.Edge upper) {
    int comparison = lower.at().value().compareTo(upper.at().value());
    return comparison > 0 || (comparison == 0 && !(lower.included() && upper.included()));
  }

  private static Problem reversed(MappingReader mapping, Edges edges) {
    String low = edges.lower().orElseThrow().at().text();
    String high = edges.upper().orElseThrow().at().text();
    String message =
        "The lower edge \"%s\" is not below the upper edge \"%s\": no figure lies between them."
            .formatted(low, high);
    return new Problem(
        ProblemCode.CONTRADICTION,
        mapping.location(),
        edges.toString(),
        "a lower edge below \"" + high + "\"",
        message);
  }
}
