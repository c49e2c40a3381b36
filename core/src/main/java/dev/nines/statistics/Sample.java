package dev.nines.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * Numbers in ascending order, one or more; the order in which they were given is of no account.
 *
 * <p>Quantiles are of type 7 of Hyndman and Fan (1996): the p-quantile of n numbers lies at {@code
 * 1 + p (n - 1)} in their order, between two of them in proportion. Example: the 0.9-quantile of
 * 10, 20, 30, 40 is at 3.7: 37.
 */
public final class Sample {

  /** What the quantiles are called. */
  public static final String QUANTILE_TYPE = "7";

  private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Returns the sample of some numbers.
   *
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static Sample of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a sample needs a value");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException(
          "values from " + sorted[0] + " to " + sorted[sorted.length - 1] + " are not finite");
    }
    return new Sample(sorted);
  }

  /** Returns the sample of some numbers, as {@link #of(double...)}. */
  public static Sample of(List<Double> values) {
    return of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Returns how many numbers there are, 1 or more. */
  public int size() {
    return sorted.length;
  }

  /** Returns the numbers in ascending order. */
  public double[] values() {
    return sorted.clone();
  }

  /** Returns the number of a rank, 1 being the least. */
  public double ofRank(int rank) {
    return sorted[rank - 1];
  }

  /** Returns the least number. */
  public double minimum() {
    return sorted[0];
  }

  /** Returns the greatest number. */
  public double maximum() {
    return sorted[sorted.length - 1];
  }

  /** Returns the arithmetic mean. */
  public double mean() {
    return Mean.of(sorted).getAsDouble();
  }

  /** Returns the variance with n - 1; 0 for a single number. */
  public double variance() {
    return sorted.length == 1 ? 0 : Variance.of(sorted).getAsDouble();
  }

  /** Returns the quantile of type 7. */
  public double quantile(double probability) {
    return TYPE_7.evaluate(sorted.length, i -> sorted[i], probability);
  }

  /** Returns the middle number, or the mean of the two in the middle. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * Returns the geometric mean: the n-th root of the product, and so 0 where a number is 0.
   *
   * @throws IllegalStateException if a number is below 0
   */
  public double geometricMean() {
    if (minimum() < 0) {
      throw new IllegalStateException(minimum() + " is below 0 and has no geometric mean");
    }
    return minimum() == 0 ? 0 : StrictMath.exp(logarithms().mean());
  }

  /** Returns the natural logarithms; the numbers must be above 0. */
  Sample logarithms() {
    return new Sample(Arrays.stream(sorted).map(StrictMath::log).toArray());
  }

  /** Returns the numbers of both. */
  public Sample and(Sample other) {
    double[] both = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
    System.arraycopy(other.sorted, 0, both, sorted.length, other.sorted.length);
    return of(both);
  }

  // the array itself, which nobody outside this package may hold
  double[] array() {
    return sorted;
  }

  @Override
  public String toString() {
    return "Sample of " + sorted.length + " from " + minimum() + " to " + maximum();
  }
}
