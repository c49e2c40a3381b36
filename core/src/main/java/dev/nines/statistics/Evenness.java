package dev.nines.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * How often counts are as uneven by chance alone, at one steady rate.
 *
 * <p>Each event falls in a period with a chance in proportion to its length; 100,000 times as many
 * events are dealt anew, with a fixed seed, and those deals are counted whose sum of {@code (count
 * - expected)^2 / expected} is as great. Above 5,000 events the chi-squared form stands in.
 *
 * @param share the share of deals as uneven or more, 0 to 1
 * @param method how it was found
 */
public record Evenness(double share, String method) {

  /** How often the events are dealt. */
  public static final int DEALS = 100_000;

  /**
   * Returns how even counts are.
   *
   * @param counts the counts, two or more, not all 0
   * @param lengths how long each period was, above 0
   * @throws IllegalArgumentException if they do not match, or nothing was counted
   */
  public static Evenness of(int[] counts, double[] lengths) {
    int events = Arrays.stream(counts).sum();
    if (counts.length != lengths.length || counts.length < 2 || events == 0) {
      throw new IllegalArgumentException(
          events + " events in " + counts.length + " periods of " + lengths.length);
    }
    return events > Chance.MOST_RESAMPLED
        ? new Evenness(chiSquared(counts, lengths), "chi-squared, as there are more than 5,000")
        : new Evenness(
            simulated(counts, expected(events, lengths), events),
            "100,000 simulated deals, seed " + Chance.SEED);
  }

  private static double chiSquared(int[] counts, double[] lengths) {
    long[] observed = Arrays.stream(counts).asLongStream().toArray();
    return ChiSquareTest.withDefaults().test(lengths, observed).getPValue();
  }

  private static double[] expected(int events, double[] lengths) {
    double all = Arrays.stream(lengths).sum();
    return Arrays.stream(lengths).map(length -> events * length / all).toArray();
  }

  private static double simulated(int[] counts, double[] expected, int events) {
    UniformRandomProvider random = Chance.source();
    SharedStateDiscreteSampler sampler = AliasMethodDiscreteSampler.of(random, expected);
    double found = distance(counts, expected) * (1 - 1e-12);
    int uneven = 0;
    for (int i = 0; i < DEALS; i++) {
      int[] deal = new int[counts.length];
      for (int event = 0; event < events; event++) {
        deal[sampler.sample()]++;
      }
      uneven += distance(deal, expected) >= found ? 1 : 0;
    }
    return (double) uneven / DEALS;
  }

  private static double distance(int[] counts, double[] expected) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double difference = counts[i] - expected[i];
      sum += difference * difference / expected[i];
    }
    return sum;
  }
}
