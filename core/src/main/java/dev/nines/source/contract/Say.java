package dev.nines.source.contract;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;

/** Makes the problems that several readers have. */
final class Say {

  private Say() {}

  /** Returns the problem of terms that cannot both hold. */
  static Problem contradiction(
      SourceLocation location, String found, String allowed, String message) {
    return new Problem(ProblemCode.CONTRADICTION, location, found, allowed, message);
  }

  /** Returns the problem of a key that is absent and must be there. */
  static Problem missing(SourceLocation location, String key, String message) {
    return new Problem(ProblemCode.MISSING_KEY, location, "", key, message);
  }
}
