package dev.nines.time;

import java.util.Map;
import java.util.Objects;

/**
 * The values of several tilings at an instant: those that must be told apart, and how many there
 * are of another kind; the rest is left out.
 *
 * @param <T> the kind of value
 * @param listed the values that are told apart, by the number of their tiling, in order
 * @param counted how many values are counted only, 0 or more
 */
public record Beside<T>(Map<Integer, T> listed, int counted) {

  /** What becomes of a value. */
  public enum How {
    LISTED,
    COUNTED,
    LEFT_OUT
  }

  public Beside {
    Objects.requireNonNull(listed, "listed");
    if (counted < 0) {
      throw new IllegalArgumentException("counted " + counted + " is below 0");
    }
  }
}
