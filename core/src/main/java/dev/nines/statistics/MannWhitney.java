package dev.nines.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * The test of Mann and Whitney: whether the values of one sample tend to be longer than those of
 * another.
 *
 * <p>Up to 100 values in all the probability is exact: without ties from the distribution of U,
 * with ties from all ways to deal the shared ranks, a sum counting as extreme that is as far from
 * the mean. Above, it is the normal form with corrections for ties and continuity.
 *
 * @param longer how often a value of the second sample is longer than one of the first, ties
 *     counting half; 0.5 is no difference
 * @param probability how often such a difference or a greater one comes of samples that do not
 *     differ
 * @param method how the probability was found
 */
public record MannWhitney(double longer, double probability, String method) {

  /** The most values in all whose probability is exact. */
  static final int MOST_EXACT = 100;

  /** Returns the test of two samples. */
  public static MannWhitney of(Sample first, Sample second) {
    MannWhitneyUTest test = MannWhitneyUTest.withDefaults().with(PValueMethod.ASYMPTOTIC);
    if (allTheSame(first, second)) {
      return new MannWhitney(0.5, 1, "all values are the same");
    }
    MannWhitneyUTest.Result normal = test.test(second.array(), first.array());
    double longer = normal.getStatistic() / ((double) first.size() * second.size());
    if (first.size() + second.size() > MOST_EXACT) {
      return new MannWhitney(longer, normal.getPValue(), "normal approximation");
    }
    if (normal.hasTiedValues()) {
      return new MannWhitney(longer, withTies(first, second), "exact, given the ties");
    }
    double exact = test.with(PValueMethod.EXACT).test(second.array(), first.array()).getPValue();
    return new MannWhitney(longer, exact, "exact");
  }

  private static boolean allTheSame(Sample first, Sample second) {
    return first.minimum() == second.maximum() && first.maximum() == second.minimum();
  }

  private static double withTies(Sample first, Sample second) {
    double[] both = Arrays.copyOf(first.array(), first.size() + second.size());
    System.arraycopy(second.array(), 0, both, first.size(), second.size());
    double[] ranks = RankSums.ranks(both);
    double sum = 0;
    for (int i = 0; i < first.size(); i++) {
      sum += ranks[i];
    }
    return RankSums.of(ranks, first.size()).asFar(sum);
  }
}
