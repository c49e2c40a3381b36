package dev.nines.statistics;

import java.util.List;

/**
 * How often the bootstrap interval of a mean really holds it, found by simulation: 4,000 samples of
 * each size from a normal distribution and from a log-normal one whose logarithms have a standard
 * deviation of 1.25, as durations of incidents have.
 *
 * @param size how many values a sample has
 * @param normal the share of intervals that hold the mean of normal values, in per cent
 * @param logNormal the same of log-normal values
 */
public record BootstrapCoverage(int size, double normal, double logNormal) {

  /** The standard deviation of the logarithms. */
  public static final double SPREAD = 1.25;

  /** How many samples of each size and distribution were drawn. */
  public static final int TRIALS = 4_000;

  /** What was found, which a test finds again: {@code mvn -Pcoverage}. */
  public static final List<BootstrapCoverage> FOUND =
      List.of(
          new BootstrapCoverage(10, 89.5, 78.5),
          new BootstrapCoverage(30, 93.3, 86.6),
          new BootstrapCoverage(100, 94.6, 90.3));
}
