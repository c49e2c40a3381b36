package dev.nines.time;

import java.util.Objects;

/**
 * A stretch of a {@link Tiling} and the value that holds all through it.
 *
 * @param <T> the kind of value
 * @param span the stretch, not empty
 * @param value the value
 */
public record Tile<T>(Interval span, T value) {

  public Tile {
    Objects.requireNonNull(value, "value");
    if (span.isEmpty()) {
      throw new IllegalArgumentException("tile at " + span.from() + " is empty");
    }
  }
}
