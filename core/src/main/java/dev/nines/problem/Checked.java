package dev.nines.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value together with the problems met while making it.
 *
 * <p>The value is absent where a problem is an error that leaves nothing to go on with; it may be
 * present beside errors, so that the checks that follow can find more. {@link #isUsable()} says
 * whether figures may be made of it.
 *
 * @param <T> the kind of value
 * @param value the value; empty where none could be made
 * @param problems all problems, in the order met
 */
public record Checked<T>(Optional<T> value, List<Problem> problems) {

  public Checked {
    Objects.requireNonNull(value, "value");
    problems = List.copyOf(problems);
  }

  /** Returns a value without problems. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /** Returns a value with the problems met. */
  public static <T> Checked<T> of(T value, List<Problem> problems) {
    return new Checked<>(Optional.of(value), problems);
  }

  /** Returns no value, and why. */
  public static <T> Checked<T> failed(List<Problem> problems) {
    return new Checked<>(Optional.empty(), problems);
  }

  /** Returns no value, and why. */
  public static <T> Checked<T> failed(Problem problem) {
    return failed(List.of(problem));
  }

  /** Returns whether a value is there and no problem is an error. */
  public boolean isUsable() {
    return value.isPresent() && problems.stream().noneMatch(Problem::isError);
  }

  /** Returns the value changed by a function, with the same problems. */
  public <R> Checked<R> map(Function<? super T, ? extends R> change) {
    return new Checked<>(value.map(change), problems);
  }

  /** Returns the result of a next stage, with the problems of both. */
  public <R> Checked<R> then(Function<? super T, Checked<R>> stage) {
    if (value.isEmpty()) {
      return failed(problems);
    }
    Checked<R> next = stage.apply(value.get());
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(next.problems());
    return new Checked<>(next.value(), all);
  }
}
