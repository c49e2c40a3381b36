package dev.nines.statistics;

import java.util.Objects;

/**
 * What is always said of a sample (CALCULATION 5).
 *
 * @param size how many values there are
 * @param minimum the least
 * @param median the middle
 * @param p90 the 0.9-quantile of {@link Sample#QUANTILE_TYPE}
 * @param maximum the greatest
 * @param geometricMean the geometric mean
 * @param mean the arithmetic mean, which a few long values pull up
 * @param ofMedian the interval of the median by order statistics
 * @param ofGeometricMean the interval of the geometric mean by t on the logarithms
 * @param ofMean the interval of the mean by BCa bootstrap
 */
public record Summary(
    int size,
    double minimum,
    double median,
    double p90,
    double maximum,
    double geometricMean,
    double mean,
    Estimate ofMedian,
    Estimate ofGeometricMean,
    Estimate ofMean) {

  public Summary {
    Objects.requireNonNull(ofMedian, "ofMedian");
    Objects.requireNonNull(ofGeometricMean, "ofGeometricMean");
    Objects.requireNonNull(ofMean, "ofMean");
  }

  /** Returns what is said of a sample of values of 0 or more. */
  public static Summary of(Sample sample) {
    return new Summary(
        sample.size(),
        sample.minimum(),
        sample.median(),
        sample.quantile(0.9),
        sample.maximum(),
        sample.geometricMean(),
        sample.mean(),
        MedianInterval.of(sample),
        LogMean.of(sample),
        BootstrapMean.of(sample));
  }
}
