package dev.nines.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * The interval of a mean by the bootstrap, bias-corrected and accelerated (BCa; Efron 1987).
 *
 * <p>10,000 times as many values are drawn from the sample as it has, with replacement and a fixed
 * seed; the interval is cut from the means of the draws, at probabilities moved by the share of
 * means below that of the sample and by a sixth of its skewness. Above 5,000 values the normal form
 * stands in: mean and 1.96 standard errors. It covers less than it says where the sample is small
 * and skewed: {@link BootstrapCoverage}.
 */
public final class BootstrapMean {

  /** How often a sample is drawn. */
  public static final int RESAMPLES = 10_000;

  /** The least number of values that has an interval. */
  public static final int LEAST = 10;

  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(EstimationMethod.HF7).withCopy(false);

  private BootstrapMean() {}

  /** Returns the interval of the mean of a sample. */
  public static Estimate of(Sample sample) {
    return of(sample, Chance.source());
  }

  static Estimate of(Sample sample, UniformRandomProvider random) {
    if (sample.size() < LEAST) {
      return Estimate.refused(
          "An interval of the mean by bootstrap needs 10 values, and here n = "
              + sample.size()
              + ".");
    }
    if (sample.minimum() == sample.maximum()) {
      return Estimate.refused("All values are the same, which says nothing of how they vary.");
    }
    return sample.size() > Chance.MOST_RESAMPLED ? normal(sample) : accelerated(sample, random);
  }

  private static Estimate normal(Sample sample) {
    double error = Math.sqrt(sample.variance() / sample.size());
    double reach = error * Chance.NORMAL.inverseSurvivalProbability((1 - Estimate.CONFIDENCE) / 2);
    return new Estimate.Interval(
        sample.mean() - reach,
        sample.mean() + reach,
        "normal, as there are more than 5,000 values to resample");
  }

  private static Estimate accelerated(Sample sample, UniformRandomProvider random) {
    double[] means = means(sample, random);
    double bias = Chance.NORMAL.inverseCumulativeProbability(shareBelow(means, sample.mean()));
    double acceleration = acceleration(sample);
    double tail = (1 - Estimate.CONFIDENCE) / 2;
    double low = moved(Chance.NORMAL.inverseCumulativeProbability(tail), bias, acceleration);
    double high = moved(Chance.NORMAL.inverseSurvivalProbability(tail), bias, acceleration);
    double[] ends = QUANTILE.evaluate(means, low, high);
    return new Estimate.Interval(
        ends[0], ends[1], "BCa bootstrap, 10,000 resamples, seed " + Chance.SEED);
  }

  private static double[] means(Sample sample, UniformRandomProvider random) {
    double[] values = sample.array();
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    return means;
  }

  // a mean that equals that of the sample counts half; never 0 nor 1
  private static double shareBelow(double[] means, double mean) {
    double below = Arrays.stream(means).map(m -> m < mean ? 1 : m == mean ? 0.5 : 0).sum();
    return Math.max(0.5, Math.min(means.length - 0.5, below)) / means.length;
  }

  private static double acceleration(Sample sample) {
    double mean = sample.mean();
    double squares = 0;
    double cubes = 0;
    for (double value : sample.array()) {
      double distance = value - mean;
      squares += distance * distance;
      cubes += distance * distance * distance;
    }
    return cubes / (6 * squares * Math.sqrt(squares));
  }

  private static double moved(double z, double bias, double acceleration) {
    double shifted = bias + z;
    return Chance.NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
  }
}
