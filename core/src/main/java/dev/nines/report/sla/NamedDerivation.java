package dev.nines.report.sla;

import java.util.Objects;

/**
 * A chain that stands beside the one of a promise, with what it is about.
 *
 * @param title what it is about, for example {@code Without "Firewall", 5 July 2025}
 * @param derivation the chain
 */
public record NamedDerivation(String title, Derivation derivation) {

  public NamedDerivation {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(derivation, "derivation");
  }
}
