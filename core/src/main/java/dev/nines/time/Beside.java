package dev.nines.time;

import java.util.Objects;

/**
 * The values of several tilings at an instant: those that must be told apart, and how many there
 * are of another kind; the rest is left out.
 *
 * @param <T> the kind of value
 * @param listed the values that are told apart, by the number of their tiling, in order; shared
 *     with other instants
 * @param counted how many values are counted only, 0 or more
 */
public record Beside<T>(SharedList<Listed<T>> listed, int counted) {

  /** What becomes of a value. */
  public enum How {
    LISTED,
    COUNTED,
    LEFT_OUT
  }

  /**
   * A value that is told apart.
   *
   * @param <T> the kind of value
   * @param number the number of its tiling, from 0
   * @param value the value
   */
  public record Listed<T>(int number, T value) {}

  public Beside {
    Objects.requireNonNull(listed, "listed");
    if (counted < 0) {
      throw new IllegalArgumentException("counted " + counted + " is below 0");
    }
  }
}
