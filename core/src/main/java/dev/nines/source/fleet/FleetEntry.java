package dev.nines.source.fleet;

import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import java.util.Objects;

/**
 * An entry of a fleet file. What is wrong with it concerns no other entry.
 *
 * @param id the customer's id; its place in the list, such as {@code #3}, where it states none
 * @param location where it stands
 * @param customer the customer; no value where the entry has an error
 */
public record FleetEntry(String id, SourceLocation location, Checked<FleetCustomer> customer) {

  public FleetEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(customer, "customer");
  }
}
