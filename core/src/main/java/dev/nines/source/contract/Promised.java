package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.Indicator;
import dev.nines.contract.Observe;
import java.util.Objects;
import java.util.Optional;

/**
 * What a promise promises, for the clauses that follow from it.
 *
 * @param indicator the figure
 * @param what what it is a figure of
 * @param target the values that keep it; absent where it is only measured, or cannot be read
 * @param onlyMeasured whether the contract says that there is no target
 */
record Promised(
    Indicator indicator, Observe.What what, Optional<Edges> target, boolean onlyMeasured) {

  Promised {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(target, "target");
  }
}
