package dev.nines.statistics;

import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * The ratio of two rates with its exact interval and test, by the binomial distribution that the
 * second count has once the sum of both is known.
 *
 * <p>Of {@code c1 + c2} events each falls in the second time with {@code r t2 / (t1 + r t2)}, r
 * being the ratio of the rates; the interval of Clopper and Pearson for that share becomes one for
 * r. Example: 10 events in 31 days, then 20 in 31: the ratio is 2, its interval 0.89 to 4.77.
 *
 * @param ratio the second rate by the first; infinite where only the first count is 0
 * @param low the lower end of its interval
 * @param high the upper end; infinite where the first count is 0
 * @param probability how often counts as uneven or more come of equal rates
 */
public record RateRatio(double ratio, double low, double high, double probability) {

  /**
   * Returns the comparison of two counts.
   *
   * @param first the first count, 0 or more
   * @param firstTime how long it was counted, above 0
   * @param second the second count; not both may be 0
   * @param secondTime how long it was counted, above 0
   * @throws IllegalArgumentException if nothing was counted or a time is not above 0
   */
  public static RateRatio of(int first, double firstTime, int second, double secondTime) {
    if (first < 0 || second < 0 || first + second == 0 || firstTime <= 0 || secondTime <= 0) {
      throw new IllegalArgumentException(
          "counts " + first + " and " + second + " in " + firstTime + " and " + secondTime);
    }
    double times = firstTime / secondTime;
    int all = first + second;
    Interval share =
        BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(
            all, second, 1 - Estimate.CONFIDENCE);
    double even = secondTime / (firstTime + secondTime);
    return new RateRatio(
        times * second / first,
        times * odds(share.getLowerBound()),
        times * odds(share.getUpperBound()),
        BinomialTest.withDefaults().test(all, second, even).getPValue());
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
