package dev.nines.statistics;

import java.util.Objects;

/**
 * Two samples compared: does the second tend to be longer or shorter, by how much, and how often
 * chance alone gives as much.
 *
 * @param first the first sample
 * @param second the second
 * @param ranks the test of Mann and Whitney
 * @param means the permutation test of the difference of the means
 * @param shift the shift by Hodges and Lehmann
 * @param noChange how often such differences appear with nothing changed
 */
public record Comparison(
    Sample first,
    Sample second,
    MannWhitney ranks,
    PermutationTest means,
    HodgesLehmann shift,
    NoChange noChange) {

  /** A probability under this is called evidence of a change. */
  public static final double SIGNIFICANT = 1 - Estimate.CONFIDENCE;

  public Comparison {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(ranks, "ranks");
    Objects.requireNonNull(means, "means");
    Objects.requireNonNull(shift, "shift");
    Objects.requireNonNull(noChange, "noChange");
  }

  /** Returns the comparison of two samples. */
  public static Comparison of(Sample first, Sample second) {
    return new Comparison(
        first,
        second,
        MannWhitney.of(first, second),
        PermutationTest.of(first, second),
        HodgesLehmann.of(first, second),
        NoChange.of(first, second));
  }

  /** Returns whether the test of ranks, which a few long values do not sway, shows a change. */
  public boolean showsChange() {
    return ranks.probability() < SIGNIFICANT;
  }
}
