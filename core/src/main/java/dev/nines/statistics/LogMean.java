package dev.nines.statistics;

import org.apache.commons.statistics.interval.Interval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/**
 * The interval of a geometric mean: Student's t on the natural logarithms, then back.
 *
 * <p>Exact where the logarithms are normal. Needs two values above 0 that differ.
 */
public final class LogMean {

  private LogMean() {}

  /** Returns the interval of the geometric mean of a sample. */
  public static Estimate of(Sample sample) {
    if (sample.size() < 2) {
      return Estimate.refused("An interval of the geometric mean needs 2 values, and here n = 1.");
    }
    if (sample.minimum() <= 0) {
      return Estimate.refused(
          "An interval of the geometric mean needs values above 0, as 0 has no logarithm.");
    }
    Sample logs = sample.logarithms();
    if (!(logs.variance() > 0)) {
      return Estimate.refused("All values are the same, which says nothing of how they vary.");
    }
    Interval interval =
        NormalConfidenceInterval.MEAN.fromErrorRate(
            logs.mean(), logs.variance(), logs.size(), 1 - Estimate.CONFIDENCE);
    return new Estimate.Interval(
        StrictMath.exp(interval.getLowerBound()),
        StrictMath.exp(interval.getUpperBound()),
        "t on the logarithms");
  }
}
