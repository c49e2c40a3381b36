package dev.nines.cli;

import dev.nines.problem.Problem;
import java.util.List;

/**
 * What a check found.
 *
 * @param problems all problems of all files
 * @param json the same as JSON, in UTF-8
 */
record CheckResult(List<Problem> problems, byte[] json) {

  CheckResult {
    problems = List.copyOf(problems);
    json = json.clone();
  }

  /** Returns the bytes of the JSON. */
  @Override
  public byte[] json() {
    return json.clone();
  }
}
