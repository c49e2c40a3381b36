package dev.nines.source.statuspage;

import dev.nines.model.Provenance;
import java.util.Objects;

/**
 * What an update says of a component.
 *
 * @param component the name of the component
 * @param before its state before; empty where the source does not say
 * @param after its state from then on
 * @param provenance where it stands
 */
record ComponentChange(String component, String before, String after, Provenance provenance) {

  /** The state of a component that works. */
  static final String OPERATIONAL = "operational";

  ComponentChange {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(provenance, "provenance");
  }
}
