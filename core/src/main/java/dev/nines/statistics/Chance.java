package dev.nines.statistics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What all that is drawn at random shares: one fixed seed, so that the same input gives the same
 * figures, and the bound from which on the asymptotic form stands in.
 */
public final class Chance {

  /** The seed of everything that is drawn; printed beside it. */
  public static final long SEED = 20_250_705L;

  /** The most values that are resampled. */
  public static final int MOST_RESAMPLED = 5_000;

  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Chance() {}

  /** Returns a new source of random numbers, the same ones each time. */
  static UniformRandomProvider source() {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
  }

  /** Returns the standard normal probability of a distance of so much or more, on both sides. */
  static double twoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }
}
