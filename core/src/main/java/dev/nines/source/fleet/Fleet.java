package dev.nines.source.fleet;

import java.util.List;
import java.util.Objects;

/**
 * All customers of a fleet file.
 *
 * @param name what the fleet is called in the summary; empty where the file does not say
 * @param entries its entries, in the order of the file, at least one
 */
public record Fleet(String name, List<FleetEntry> entries) {

  public Fleet {
    Objects.requireNonNull(name, "name");
    entries = List.copyOf(entries);
  }
}
