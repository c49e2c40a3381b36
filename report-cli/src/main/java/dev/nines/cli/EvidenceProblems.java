package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads problems back from the JSON of a report. */
final class EvidenceProblems {

  private EvidenceProblems() {}

  /**
   * Returns the problems of a report.
   *
   * @throws IllegalArgumentException if one has a code that there is not
   */
  static List<Problem> of(JsonNode report) {
    List<Problem> problems = new ArrayList<>();
    report.path("problems").forEach(problem -> problems.add(problem(problem)));
    return problems;
  }

  private static Problem problem(JsonNode problem) {
    String code = problem.path("code").asText().toUpperCase(Locale.ROOT).replace('-', '_');
    return new Problem(
        ProblemCode.valueOf(code),
        new SourceLocation(
            problem.path("file").asText(),
            problem.path("line").asInt(0),
            problem.path("pointer").asText("")),
        problem.path("found").asText(""),
        problem.path("allowed").asText(""),
        problem.path("message").asText());
  }
}
