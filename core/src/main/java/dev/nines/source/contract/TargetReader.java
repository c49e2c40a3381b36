package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Indicator;
import dev.nines.contract.Observe;
import dev.nines.contract.Quantity;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.Optional;

/** Reads which values keep a promise. */
final class TargetReader {

  private static final String NONE = "none";

  private TargetReader() {}

  /** Returns the values; absent for {@code none}, where the figure is only measured. */
  static Optional<Edges> read(
      MappingReader promise, Indicator indicator, Observe.What what, Scope scope) {
    FigureUnit unit = FigureUnit.of(indicator.is(), what);
    ScalarKind<Quantity> kind = Quantities.of(unit, scope.businessHours());
    return promise.require("target").flatMap(value -> target(value, unit, indicator, kind));
  }

  /** Returns whether a promise says that it has no target. */
  static boolean isNone(MappingReader promise) {
    return promise
        .get("target")
        .filter(value -> !value.isMapping() && !value.isSequence())
        .flatMap(NodeReader::text)
        .filter(NONE::equals)
        .isPresent();
  }

  private static Optional<Edges> target(
      NodeReader value, FigureUnit unit, Indicator indicator, ScalarKind<Quantity> kind) {
    if (value.isMapping()) {
      return EdgesReader.only(value, "a target", kind);
    }
    Optional<Optional<Edges>> target =
        Choice.<Optional<Edges>>of("a target")
            .word(NONE, Optional.empty())
            .form(Kinds.map(kind, at -> Optional.of(Edges.atLeast(at))))
            .read(value);
    if (target.flatMap(t -> t).isPresent() && isLessBetter(unit, indicator)) {
      reportWithoutEdge(value, indicator);
      return Optional.empty();
    }
    return target.flatMap(t -> t);
  }

  // of these figures no contract promises a least value without saying so
  private static boolean isLessBetter(FigureUnit unit, Indicator indicator) {
    return unit == FigureUnit.TIME
        || unit == FigureUnit.COUNT
        || indicator.is().word().equals("downtime-share");
  }

  private static void reportWithoutEdge(NodeReader value, Indicator indicator) {
    String found = value.text().orElse("");
    String message =
        "\"target\" is \"%s\", which would mean at least that much of \"%s\"; write {at-most: %s}"
            + " or {at-least: %s}.";
    value
        .log()
        .add(
            Say.contradiction(
                value.location(),
                found,
                "{at-most: " + found + "} or {at-least: " + found + "}",
                message.formatted(found, indicator.is().word(), found, found)));
  }
}
