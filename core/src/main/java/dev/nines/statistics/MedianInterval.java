package dev.nines.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The interval of a median by order statistics: it asks nothing of the distribution.
 *
 * <p>The interval from the k-th least to the k-th greatest of n values misses the median only where
 * fewer than k values fall on one side of it, each by the toss of a coin: it covers with at least
 * {@code 1 - 2 P(Binomial(n, 1/2) < k)}, whatever the distribution, and exactly that where it is
 * continuous. The greatest k that leaves 95 % is taken. Example: n = 6 gives the first and the
 * sixth value with 96.875 %; at n = 5 even the whole range covers only 93.75 %, so there is none.
 */
public final class MedianInterval {

  /** The least number of values that has an interval. */
  public static final int LEAST = 6;

  private MedianInterval() {}

  /**
   * The ranks of an interval.
   *
   * @param low the rank of its lower end, from 1
   * @param high the rank of its upper end
   * @param coverage the probability with which it holds the median, at least 0.95
   */
  public record Ranks(int low, int high, double coverage) {}

  /** Returns the ranks for so many values; absent below {@link #LEAST}. */
  public static Optional<Ranks> ranks(int size) {
    if (size < LEAST) {
      return Optional.empty();
    }
    BinomialDistribution tosses = BinomialDistribution.of(size, 0.5);
    double tail = (1 - Estimate.CONFIDENCE) / 2;
    int low = tosses.inverseCumulativeProbability(tail);
    while (low > 1 && tosses.cumulativeProbability(low - 1) > tail) {
      low--;
    }
    while (tosses.cumulativeProbability(low) <= tail) {
      low++;
    }
    double coverage = 1 - 2 * tosses.cumulativeProbability(low - 1);
    return Optional.of(new Ranks(low, size + 1 - low, coverage));
  }

  /** Returns the interval of the median of a sample. */
  public static Estimate of(Sample sample) {
    return ranks(sample.size())
        .<Estimate>map(
            ranks ->
                new Estimate.Interval(
                    sample.ofRank(ranks.low()),
                    sample.ofRank(ranks.high()),
                    "order statistics " + ranks.low() + " and " + ranks.high()))
        .orElseGet(
            () ->
                Estimate.refused(
                    "A 95 % interval of the median needs 6 values: with 5 the widest covers only"
                        + " 93.75 %, and here n = "
                        + sample.size()
                        + "."));
  }
}
