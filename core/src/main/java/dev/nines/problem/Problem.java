package dev.nines.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that is wrong with an input, or that its reader must know, as a value.
 *
 * @param code what kind of problem it is; gives the severity
 * @param location where it stands
 * @param found what was found, as the source spells it; empty where something is missing
 * @param allowed what is allowed or would fit; empty where nothing would
 * @param message the whole sentence for a person, with the values in quotes and without the place
 */
public record Problem(
    ProblemCode code, SourceLocation location, String found, String allowed, String message) {

  /**
   * Orders by file, then line, then severity, then code: the order in which problems are listed.
   */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.location().file())
          .thenComparingInt(p -> p.location().line())
          .thenComparing(Problem::severity)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(allowed, "allowed");
    if (message.isEmpty()) {
      throw new IllegalArgumentException("message of " + code + " must not be empty");
    }
  }

  /** Returns a problem that quotes nothing and offers nothing beyond its sentence. */
  public static Problem of(ProblemCode code, SourceLocation location, String message) {
    return new Problem(code, location, "", "", message);
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns whether no figure can be given. */
  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** Returns {@code place: severity: message [code]}, one line. */
  @Override
  public String toString() {
    return location + ": " + severity().word() + ": " + message + " [" + code.id() + "]";
  }
}
