package dev.nines.source.quality;

import dev.nines.model.StateSample;
import dev.nines.time.Interval;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Adds up what lies between the rows of a series, one after the other. Holds state. */
final class Gaps {

  private final Optional<Duration> holds;
  private Optional<Interval> largest = Optional.empty();
  private long count;
  private Duration unknown = Duration.ZERO;
  private boolean inGap;

  /**
   * Starts without rows.
   *
   * @param holds how long a row holds at most; absent for ever
   */
  Gaps(Optional<Duration> holds) {
    this.holds = Objects.requireNonNull(holds, "holds");
  }

  /** Adds the interval between two rows, unseen where the first says that nothing is known. */
  void between(Interval interval, boolean unseen) {
    compare(interval);
    add(missing(interval.length(), unseen), unseen);
  }

  /** Adds the rows that one stands for, none of which is further from the next than a row holds. */
  void inside(StateSample rows, Interval widest, boolean unseen) {
    compare(widest);
    add(unseen ? Duration.between(rows.at(), rows.until()) : Duration.ZERO, unseen);
  }

  Optional<Interval> largest() {
    return largest;
  }

  long count() {
    return count;
  }

  Duration unknown() {
    return unknown;
  }

  private void compare(Interval interval) {
    if (largest.isEmpty() || interval.length().compareTo(largest.get().length()) > 0) {
      largest = Optional.of(interval);
    }
  }

  private void add(Duration missing, boolean unseen) {
    boolean begins = !inGap || !unseen;
    count += missing.isZero() || !begins ? 0 : 1;
    inGap = !missing.isZero();
    unknown = unknown.plus(missing);
  }

  private Duration missing(Duration distance, boolean unseen) {
    if (unseen) {
      return distance;
    }
    return holds
        .filter(limit -> distance.compareTo(limit) > 0)
        .map(distance::minus)
        .orElse(Duration.ZERO);
  }
}
