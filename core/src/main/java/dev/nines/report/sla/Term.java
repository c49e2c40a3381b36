package dev.nines.report.sla;

import java.util.Objects;

/**
 * A term of the contract that touches a figure.
 *
 * @param name its name
 * @param text what it says, in words
 * @param clause where the contract says it, or that it is a default
 */
record Term(String name, String text, Clause clause) {

  Term {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(clause, "clause");
  }
}
