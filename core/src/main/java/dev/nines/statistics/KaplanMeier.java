package dev.nines.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The median of durations of which some are known only to be longer (Kaplan and Meier 1958).
 *
 * <p>At each duration that ended, the share still going on is multiplied by the share of those at
 * risk that it left; one that is only known to be longer is at risk up to its length and then
 * leaves without counting. The median is the least duration at which half or less is still going
 * on; there is none while more than half has not ended. Without open ones and with an odd number it
 * is the ordinary median.
 */
public final class KaplanMeier {

  private static final double HALF = 0.5;

  /** Rounding of the products: half is half although it is 0.49999999999999994. */
  private static final double SLACK = 1e-12;

  private KaplanMeier() {}

  /**
   * Returns the median.
   *
   * @param ended the durations that ended
   * @param open how long those that did not have lasted; at the same length they are still at risk
   */
  public static Optional<Double> median(double[] ended, double[] open) {
    double[] ends = ended.clone();
    double[] opens = open.clone();
    Arrays.sort(ends);
    Arrays.sort(opens);
    double goingOn = 1;
    int shorter = 0;
    for (int i = 0; i < ends.length; i++) {
      while (shorter < opens.length && opens[shorter] < ends[i]) {
        shorter++;
      }
      int atRisk = ends.length - i + opens.length - shorter;
      goingOn *= 1 - 1.0 / atRisk;
      boolean lastOfItsLength = i + 1 == ends.length || ends[i + 1] > ends[i];
      if (lastOfItsLength && goingOn <= HALF + SLACK) {
        return Optional.of(ends[i]);
      }
    }
    return Optional.empty();
  }
}
