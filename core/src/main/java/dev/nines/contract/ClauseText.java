package dev.nines.contract;

import dev.nines.problem.SourceLocation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which clauses a promise or a contract states and where; what is not stated is a default, and
 * printed as one. What a promise takes from {@code terms}, or a contract from another file, is
 * stated there.
 *
 * @param stated the place of each stated key by its dotted path, for example {@code
 *     qualify.unknown-time}
 * @param location where the promise or the contract begins
 */
public record ClauseText(Map<String, SourceLocation> stated, SourceLocation location) {

  public ClauseText {
    stated = Ordered.map(stated);
    Objects.requireNonNull(location, "location");
  }

  /** Returns whether the contract states the clause itself. */
  public boolean isStated(String path) {
    return stated.containsKey(path);
  }

  /** Returns where the clause stands; absent for a default. */
  public Optional<SourceLocation> locationOf(String path) {
    return Optional.ofNullable(stated.get(path));
  }
}
