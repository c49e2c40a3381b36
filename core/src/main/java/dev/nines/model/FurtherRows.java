package dev.nines.model;

import dev.nines.time.Interval;
import java.time.Instant;
import java.util.Objects;

/**
 * Rows of a series that say the same as the one before them, and of which only this is kept.
 *
 * <p>A month of probes is tens of millions of rows, of which few say anything new. How long a row
 * holds ({@code stale-after}) must be at least as long as the widest interval: then none of the
 * rows that are left out would have changed a figure.
 *
 * @param count how many rows, 1 or more
 * @param until when the last of them was recorded
 * @param widest the longest interval between two rows, the first of several such
 */
public record FurtherRows(long count, Instant until, Interval widest) {

  public FurtherRows {
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(widest, "widest");
    if (count < 1) {
      throw new IllegalArgumentException("count " + count + " is below 1");
    }
  }
}
