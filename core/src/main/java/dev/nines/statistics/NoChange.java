package dev.nines.statistics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.descriptive.Median;

/**
 * How often a difference as large as the one found appears with nothing changed (after Davidovic,
 * "Incident Metrics in SRE", 2021).
 *
 * <p>The values of both samples are put together; 100,000 times two samples of the same sizes are
 * drawn from them, with replacement and a fixed seed, and the pairs are counted whose means, or
 * medians, differ by as much, on either side. Above 5,000 values the normal form stands in for the
 * means, and nothing for the medians.
 *
 * @param means the share of pairs for the difference of the means, 0 to 1
 * @param medians the share for the difference of the medians; below 0 where it was not simulated
 * @param method how it was found
 */
public record NoChange(double means, double medians, String method) {

  /** How many pairs are drawn. */
  public static final int PAIRS = 100_000;

  private static final Median MEDIAN = Median.withDefaults().withCopy(false);

  /** Returns how often chance alone gives as much as the difference of two samples. */
  public static NoChange of(Sample first, Sample second) {
    Sample pool = first.and(second);
    double mean = Math.abs(second.mean() - first.mean());
    if (pool.size() > Chance.MOST_RESAMPLED) {
      double error = Math.sqrt(pool.variance() * (1.0 / first.size() + 1.0 / second.size()));
      double share = error == 0 ? 1 : Chance.twoSided(mean / error);
      return new NoChange(share, -1, "normal, as there are more than 5,000 values to resample");
    }
    double median = Math.abs(second.median() - first.median());
    return new Draws(pool.array(), first.size(), second.size()).count(mean, median);
  }

  /** Returns whether the medians were simulated. */
  public boolean hasMedians() {
    return medians >= 0;
  }

  private record Draws(double[] pool, int first, int second) {

    NoChange count(double mean, double median) {
      UniformRandomProvider random = Chance.source();
      double[] one = new double[first];
      double[] other = new double[second];
      int means = 0;
      int medians = 0;
      for (int i = 0; i < PAIRS; i++) {
        double difference = draw(one, random) - draw(other, random);
        means += reaches(difference, mean) ? 1 : 0;
        medians += reaches(MEDIAN.evaluate(one) - MEDIAN.evaluate(other), median) ? 1 : 0;
      }
      return new NoChange(
          (double) means / PAIRS,
          (double) medians / PAIRS,
          "100,000 simulated pairs, seed " + Chance.SEED);
    }

    private double draw(double[] into, UniformRandomProvider random) {
      double sum = 0;
      for (int i = 0; i < into.length; i++) {
        into[i] = pool[random.nextInt(pool.length)];
        sum += into[i];
      }
      return sum / into.length;
    }

    // sums in another order differ in the last digit
    private static boolean reaches(double difference, double asked) {
      return Math.abs(difference) >= asked * (1 - 1e-12);
    }
  }
}
