package dev.nines.source.incident;

import java.util.HashSet;
import java.util.Set;

/** The keys by which an incident file is recognised. */
final class Keys {

  /** The lists of the document form. */
  static final Set<String> LISTS = Set.of("incidents", "maintenance", "observed");

  /** The keys of the document form. */
  static final Set<String> DOCUMENT = with(LISTS, "zone");

  /** The keys of an incident. */
  static final Set<String> INCIDENT =
      Set.of(
          "id",
          "title",
          "provider",
          "status",
          "severity",
          "kind",
          "zone",
          "audience",
          "services",
          "impact",
          "waiting",
          "marks",
          "recorded",
          "timeline",
          "sections",
          "actions",
          "updates",
          "source",
          "original");

  /** Keys of which an incident file has one at least. */
  static final Set<String> TELLING = with(LISTS, "impact", "marks", "timeline");

  /** Keys of a contract, which an incident file does not have. */
  static final Set<String> OF_CONTRACTS = Set.of("contract", "promises");

  private Keys() {}

  private static Set<String> with(Set<String> keys, String... more) {
    Set<String> all = new HashSet<>(keys);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }
}
