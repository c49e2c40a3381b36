package dev.nines.statistics;

import java.util.Objects;

/** An interval that a figure lies in with some confidence, or the sentence why none is given. */
public sealed interface Estimate {

  /** The confidence that intervals are made for. */
  double CONFIDENCE = 0.95;

  /**
   * An interval.
   *
   * @param low its lower end
   * @param high its upper end, not below the lower
   * @param method how it was made, for example {@code t on the logarithms}
   */
  record Interval(double low, double high, String method) implements Estimate {
    public Interval {
      Objects.requireNonNull(method, "method");
      if (!(low <= high)) {
        throw new IllegalArgumentException("an interval from " + low + " to " + high);
      }
    }
  }

  /** No interval, and the whole sentence why. */
  record Refused(String reason) implements Estimate {
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Returns no interval. */
  static Estimate refused(String reason) {
    return new Refused(reason);
  }
}
