package dev.nines.statistics;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Spearman's rank correlation of two lists, ties sharing their mean rank, with the share of random
 * orders that give as much.
 *
 * <p>10,000 orders with a fixed seed, the found one among them; above 5,000 values the normal form.
 *
 * @param coefficient -1 to 1; 0 is no relation
 * @param probability how often a coefficient as far from 0 comes of chance
 * @param method how the probability was found
 */
public record RankCorrelation(double coefficient, double probability, String method) {

  /** The least number of pairs: with 5 only 2 orders of 120 are perfect. */
  public static final int LEAST = 5;

  private static final int ORDERS = 10_000;

  /**
   * Returns the correlation of pairs.
   *
   * @throws IllegalArgumentException if the lists differ in length, are shorter than {@link #LEAST}
   *     or one holds the same value only
   */
  public static RankCorrelation of(double[] one, double[] other) {
    if (one.length != other.length || one.length < LEAST || isOne(one) || isOne(other)) {
      throw new IllegalArgumentException(
          "a correlation of " + one.length + " and " + other.length + " values");
    }
    double[] ranks = RankSums.ranks(one);
    double[] others = RankSums.ranks(other);
    double found = new PearsonsCorrelation().correlation(ranks, others);
    return one.length > Chance.MOST_RESAMPLED
        ? new RankCorrelation(
            found, Chance.twoSided(found * Math.sqrt(one.length - 1.0)), "normal approximation")
        : new RankCorrelation(
            found, shuffled(ranks, others), "10,000 random orders, seed " + Chance.SEED);
  }

  private static boolean isOne(double[] values) {
    return Sample.of(values).minimum() == Sample.of(values).maximum();
  }

  // the sums of squares stay the same in any order, so the sums of products are compared
  private static double shuffled(double[] ranks, double[] others) {
    UniformRandomProvider random = Chance.source();
    double mean = (ranks.length + 1) / 2.0;
    double expected = ranks.length * mean * mean;
    double found = Math.abs(products(ranks, others, identity(ranks.length)) - expected) - 1e-6;
    int extreme = 1;
    for (int i = 0; i < ORDERS; i++) {
      int[] order = identity(ranks.length);
      PermutationSampler.shuffle(random, order);
      extreme += Math.abs(products(ranks, others, order) - expected) >= found ? 1 : 0;
    }
    return (double) extreme / (ORDERS + 1);
  }

  private static int[] identity(int length) {
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      order[i] = i;
    }
    return order;
  }

  private static double products(double[] ranks, double[] others, int[] order) {
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += ranks[i] * others[order[i]];
    }
    return sum;
  }
}
