package dev.nines.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Collects problems while something is read or checked, so that all are reported at once.
 *
 * <p>Holds state and is not for several threads; what it hands out are copies.
 */
public final class ProblemLog {

  private final List<Problem> problems = new ArrayList<>();

  /** Returns a log without problems. */
  public static ProblemLog empty() {
    return new ProblemLog();
  }

  private ProblemLog() {}

  /** Adds a problem. */
  public void add(Problem problem) {
    problems.add(Objects.requireNonNull(problem, "problem"));
  }

  /** Adds problems, in their order. */
  public void addAll(List<Problem> more) {
    more.forEach(this::add);
  }

  /** Adds the problems of a result and returns its value. */
  public <T> Optional<T> take(Checked<T> checked) {
    addAll(checked.problems());
    return checked.value();
  }

  /** Returns the problems so far, in the order added. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns whether an error is among them. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Returns a value with the problems so far. */
  public <T> Checked<T> with(T value) {
    return Checked.of(value, problems);
  }

  /** Returns no value and the problems so far. */
  public <T> Checked<T> failed() {
    return Checked.failed(problems);
  }
}
