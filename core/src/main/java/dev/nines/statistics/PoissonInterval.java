package dev.nines.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The exact interval of the mean of a count that comes by chance at a steady rate (Garwood 1936).
 *
 * <p>From half the 0.025-quantile of chi-squared with 2n degrees of freedom to half the
 * 0.975-quantile with 2n + 2. Example: 10 events give 4.80 to 18.39; none give 0 to 3.69.
 */
public final class PoissonInterval {

  private static final double TAIL = (1 - Estimate.CONFIDENCE) / 2;

  private PoissonInterval() {}

  /**
   * Returns the interval of the mean behind a count.
   *
   * @throws IllegalArgumentException if the count is below 0
   */
  public static Estimate.Interval of(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count + " is below 0");
    }
    double low = count == 0 ? 0 : chiSquared(2.0 * count).inverseCumulativeProbability(TAIL) / 2;
    double high = chiSquared(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2;
    return new Estimate.Interval(low, high, "exact Poisson");
  }

  private static ChiSquaredDistribution chiSquared(double degrees) {
    return ChiSquaredDistribution.of(degrees);
  }
}
