package dev.nines.cli;

import dev.nines.problem.Problem;
import java.util.List;

/** An input that an option names is wrong. */
final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InputException(List<Problem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** Returns all that was found. */
  List<Problem> problems() {
    return problems;
  }
}
