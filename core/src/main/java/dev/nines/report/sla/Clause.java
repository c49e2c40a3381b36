package dev.nines.report.sla;

import dev.nines.contract.ClauseText;
import dev.nines.problem.SourceLocation;
import dev.nines.report.ReportFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * The clause that a step or a figure follows from.
 *
 * @param path its dotted key in the contract file; empty for a step that follows from no clause
 * @param location where the contract states it; absent where a default is taken
 */
public record Clause(String path, Optional<SourceLocation> location) {

  /** No clause: what follows from arithmetic alone. */
  public static final Clause NONE = new Clause("", Optional.empty());

  public Clause {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(location, "location");
  }

  /** Returns the clause of a key, a default where the contract does not state it. */
  static Clause of(ClauseText text, String path) {
    return new Clause(path, text.locationOf(path));
  }

  /** Returns the clause of an item of a list, at its own place where that is known. */
  static Clause of(ClauseText text, String path, int item) {
    return new Clause(path, text.locationOf(path + "." + item).or(() -> text.locationOf(path)));
  }

  /** Returns whether the contract is silent and a default was taken. */
  public boolean isDefault() {
    return !path.isEmpty() && location.isEmpty();
  }

  /** Returns {@code contract.yaml:12} or {@code default}; empty for no clause. */
  public String place(ReportFormat format) {
    if (path.isEmpty()) {
      return "";
    }
    return location.map(SourceLocation::toString).orElseGet(() -> format.text("clause.default"));
  }
}
