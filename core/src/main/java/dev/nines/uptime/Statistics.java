package dev.nines.uptime;

import dev.nines.money.Fraction;
import java.util.List;

/** Exact statistics of exact values; every method needs at least one value. */
public final class Statistics {

  private Statistics() {}

  /** Returns the arithmetic mean. */
  public static Fraction mean(List<Fraction> values) {
    return Fraction.sum(values).dividedBy(Fraction.of(values.size()));
  }

  /** Returns the median: the middle value, or the mean of the two in the middle. */
  public static Fraction median(List<Fraction> values) {
    return percentile(values, 50);
  }

  /**
   * Returns a percentile of type 7 (Hyndman and Fan 1996): linear between the values at the ranks
   * around 1 + (n - 1) x p / 100.
   *
   * <p>The 95th percentile of 1, 2, 3, 4 is at rank 1 + 3 x 0.95 = 3.85: 3 + 0.85 x (4 - 3) = 3.85.
   *
   * @param rank which percentile, 0 to 100
   */
  public static Fraction percentile(List<Fraction> values, int rank) {
    return percentileOf(values.stream().sorted().toList(), rank);
  }

  /** Returns a percentile as {@link #percentile} does, of values that are in order already. */
  static Fraction percentileOf(List<Fraction> sorted, int rank) {
    Fraction position = Fraction.of((long) (sorted.size() - 1) * rank, 100);
    int below = position.floor().intValueExact();
    Fraction low = sorted.get(below);
    Fraction high = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return low.plus(high.minus(low).times(position.minus(Fraction.of(below))));
  }
}
