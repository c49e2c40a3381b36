package dev.nines.statistics;

import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.numbers.combinatorics.Combinations;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The permutation test of the difference of two means: how often values dealt anew to two samples
 * of these sizes differ in their means by as much.
 *
 * <p>All deals are tried where there are at most 200,000; else 100,000 random ones with a fixed
 * seed, the one that was found counting among them; above 5,000 values the normal form stands in.
 *
 * @param probability how often such a difference or a greater one, on either side, comes of chance
 * @param method how the probability was found
 */
public record PermutationTest(double probability, String method) {

  private static final double MOST_DEALS = 200_000;
  private static final int RANDOM_DEALS = 100_000;

  /** Returns the test of two samples. */
  public static PermutationTest of(Sample first, Sample second) {
    double[] all = first.and(second).array();
    if (all.length > Chance.MOST_RESAMPLED) {
      return new PermutationTest(normal(first, second), "normal approximation");
    }
    int chosen = Math.min(first.size(), second.size());
    Sample smaller = first.size() == chosen ? first : second;
    Extremes extremes = new Extremes(all, chosen, sum(smaller.array()));
    return BinomialCoefficientDouble.value(all.length, chosen) <= MOST_DEALS
        ? new PermutationTest(extremes.ofAll(), "exact, all deals")
        : new PermutationTest(
            extremes.ofRandom(Chance.source()), "100,000 random deals, seed " + Chance.SEED);
  }

  private static double normal(Sample first, Sample second) {
    double error = Math.sqrt(first.variance() / first.size() + second.variance() / second.size());
    return error == 0 ? 1 : Chance.twoSided((second.mean() - first.mean()) / error);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Counts the deals whose sum is as far from the expected one as that which was found. */
  private record Extremes(double[] all, int chosen, double found) {

    double ofAll() {
      long extreme = 0;
      long deals = 0;
      for (int[] deal : (Iterable<int[]>) () -> Combinations.of(all.length, chosen).iterator()) {
        deals++;
        extreme += isExtreme(deal) ? 1 : 0;
      }
      return (double) extreme / deals;
    }

    double ofRandom(UniformRandomProvider random) {
      PermutationSampler sampler = new PermutationSampler(random, all.length, chosen);
      long extreme = 1;
      for (int i = 0; i < RANDOM_DEALS; i++) {
        extreme += isExtreme(sampler.sample()) ? 1 : 0;
      }
      return (double) extreme / (RANDOM_DEALS + 1);
    }

    private boolean isExtreme(int[] deal) {
      double sum = 0;
      for (int index : deal) {
        sum += all[index];
      }
      return distance(sum) >= distance(found) * (1 - 1e-12);
    }

    private double distance(double sum) {
      return Math.abs(sum - sum(all) * chosen / all.length);
    }
  }
}
