package dev.nines.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * How often each sum of ranks comes up when the ranks of all values are dealt at random: the exact
 * distribution behind the Mann-Whitney test where values are tied.
 *
 * <p>Ties share the mean of their ranks; twice a rank is whole, so the ways to each sum are counted
 * by adding one value after the other.
 */
final class RankSums {

  private final double[] ways;
  private final double all;

  private RankSums(double[] ways) {
    this.ways = ways;
    this.all = Arrays.stream(ways).sum();
  }

  /** Returns the ranks of values, from 1, those of ties being their mean. */
  static double[] ranks(double[] values) {
    return new NaturalRanking(TiesStrategy.AVERAGE).apply(values);
  }

  /** Returns the distribution of the sum of so many of some ranks. */
  static RankSums of(double[] ranks, int chosen) {
    int[] doubled = Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    int greatest = Arrays.stream(doubled).sum();
    double[][] ways = new double[chosen + 1][greatest + 1];
    ways[0][0] = 1;
    int reached = 0;
    for (int i = 0; i < doubled.length; i++) {
      reached += doubled[i];
      for (int count = Math.min(i + 1, chosen); count >= 1; count--) {
        add(ways[count - 1], ways[count], doubled[i], reached);
      }
    }
    return new RankSums(ways[chosen]);
  }

  private static void add(double[] fewer, double[] more, int rank, int reached) {
    for (int sum = reached; sum >= rank; sum--) {
      more[sum] += fewer[sum - rank];
    }
  }

  /** Returns how often a sum is at least as far from the mean of all sums as a given one. */
  double asFar(double sum) {
    double mean = mean();
    double distance = Math.abs(2 * sum - mean) - 1e-6;
    double found = 0;
    for (int i = 0; i < ways.length; i++) {
      if (Math.abs(i - mean) >= distance) {
        found += ways[i];
      }
    }
    return found / all;
  }

  /** Returns how often a sum is at most a given one. */
  double atMost(double sum) {
    double found = 0;
    for (int i = 0; i < ways.length && i <= 2 * sum + 1e-6; i++) {
      found += ways[i];
    }
    return found / all;
  }

  private double mean() {
    double sum = 0;
    for (int i = 0; i < ways.length; i++) {
      sum += i * ways[i];
    }
    return sum / all;
  }
}
