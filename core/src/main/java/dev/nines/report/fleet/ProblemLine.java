package dev.nines.report.fleet;

import dev.nines.problem.Problem;
import java.util.Objects;

/**
 * A problem, as it is kept between two runs.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param code its code
 * @param place where it stands
 * @param message the sentence
 */
public record ProblemLine(String severity, String code, String place, String message) {

  public ProblemLine {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
  }

  /** Returns the line of a problem. */
  public static ProblemLine of(Problem problem) {
    return new ProblemLine(
        problem.severity().word(),
        problem.code().id(),
        problem.location().toString(),
        problem.message());
  }

  /** Returns {@code place: severity: message [code]}. */
  @Override
  public String toString() {
    return place + ": " + severity + ": " + message + " [" + code + "]";
  }
}
