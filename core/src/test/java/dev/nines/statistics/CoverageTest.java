package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often intervals hold what they are of, counted on samples whose truth is known.
 *
 * <p>A share found in so many trials may differ from the true one by 3.3 standard errors: one
 * comparison in a thousand would be further off, and the seed is fixed.
 */
class CoverageTest {

  private static final ContinuousDistribution NORMAL = NormalDistribution.of(100, 20);
  private static final ContinuousDistribution LOG_NORMAL =
      LogNormalDistribution.of(0, BootstrapCoverage.SPREAD);

  private static final int QUICK = 5_000;
  private static final int LONG = 100_000;

  private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1905L);

  // the share of trials in which the interval holds the truth
  private static double covered(
      int trials, double truth, Supplier<Sample> samples, Function<Sample, Estimate> interval) {
    int held = 0;
    for (int i = 0; i < trials; i++) {
      Estimate.Interval found = (Estimate.Interval) interval.apply(samples.get());
      held += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    return (double) held / trials;
  }

  private Supplier<Sample> samples(ContinuousDistribution distribution, int size) {
    ContinuousDistribution.Sampler sampler = distribution.createSampler(random);
    return () -> Sample.of(DoubleStream.generate(sampler::sample).limit(size).toArray());
  }

  private static double error(double share, int trials) {
    return 3.3 * Math.sqrt(share * (1 - share) / trials);
  }

  @ParameterizedTest(name = "median of {0}")
  @ValueSource(ints = {6, 7, 8, 9, 10, 15, 30, 100})
  void median_coversAsComputed(int size) {
    medianCovers(size, QUICK);
  }

  @Tag("coverage")
  @ParameterizedTest(name = "median of {0}")
  @ValueSource(ints = {6, 7, 8, 9, 10, 15, 30, 100, 300})
  void median_coversAsComputedInManyTrials(int size) {
    medianCovers(size, LONG);
  }

  private void medianCovers(int size, int trials) {
    double computed = MedianInterval.ranks(size).orElseThrow().coverage();
    double found = covered(trials, 1, samples(LOG_NORMAL, size), MedianInterval::of);

    assertThat(computed).isGreaterThanOrEqualTo(0.95);
    assertThat(found).isCloseTo(computed, within(error(computed, trials)));
  }

  @ParameterizedTest(name = "mean {0}")
  @CsvSource({"0.5", "1", "3", "5.5", "10", "20", "30"})
  void poisson_coversAsComputed(double mean) {
    poissonCovers(mean, QUICK);
  }

  @Tag("coverage")
  @ParameterizedTest(name = "mean {0}")
  @CsvSource({"0.5", "1", "3", "5.5", "10", "20", "30", "100"})
  void poisson_coversAsComputedInManyTrials(double mean) {
    poissonCovers(mean, LONG);
  }

  // the computed coverage is the sum of the probabilities of all counts whose interval holds it
  private void poissonCovers(double mean, int trials) {
    PoissonDistribution counts = PoissonDistribution.of(mean);
    double computed =
        IntStream.rangeClosed(0, 400)
            .filter(count -> holds(PoissonInterval.of(count), mean))
            .mapToDouble(counts::probability)
            .sum();
    var sampler = counts.createSampler(random);
    double held =
        IntStream.range(0, trials)
            .filter(i -> holds(PoissonInterval.of(sampler.sample()), mean))
            .count();

    assertThat(computed).isGreaterThanOrEqualTo(0.95);
    assertThat(held / trials).isCloseTo(computed, within(error(computed, trials)));
  }

  private static boolean holds(Estimate.Interval interval, double value) {
    return interval.low() <= value && value <= interval.high();
  }

  @ParameterizedTest(name = "geometric mean of {0}")
  @ValueSource(ints = {2, 5, 10, 30, 100})
  void logMean_coversOnLogNormalValues(int size) {
    double found = covered(QUICK, 1, samples(LOG_NORMAL, size), LogMean::of);

    assertThat(found).isBetween(0.94, 0.96);
  }

  @Tag("coverage")
  @ParameterizedTest(name = "geometric mean of {0}")
  @ValueSource(ints = {2, 5, 10, 30, 100})
  void logMean_coversOnLogNormalValuesInManyTrials(int size) {
    double found = covered(LONG, 1, samples(LOG_NORMAL, size), LogMean::of);

    assertThat(found).isCloseTo(0.95, within(error(0.95, LONG)));
  }

  /** 300 trials say only that it is about what was found, and too low on skewed values. */
  @Test
  void bootstrap_coversAboutAsFound() {
    BootstrapCoverage ten = BootstrapCoverage.FOUND.get(0);
    int trials = 300;
    double truth = LOG_NORMAL.getMean();
    double found = covered(trials, truth, samples(LOG_NORMAL, 10), BootstrapMean::of);
    double expected = ten.logNormal() / 100;

    assertThat(found).isCloseTo(expected, within(error(expected, trials)));
    assertThat(found).isLessThan(0.9);
  }

  @Tag("coverage")
  @ParameterizedTest(name = "mean of {0}")
  @ValueSource(ints = {10, 30, 100})
  void bootstrap_coversAsFound(int size) {
    BootstrapCoverage expected =
        BootstrapCoverage.FOUND.stream().filter(f -> f.size() == size).findFirst().orElseThrow();
    double normal = bootstrap(NORMAL, size);
    double logNormal = bootstrap(LOG_NORMAL, size);

    assertThat(new BootstrapCoverage(size, normal, logNormal)).isEqualTo(expected);
  }

  // in per cent with one decimal
  private double bootstrap(ContinuousDistribution distribution, int size) {
    double covered =
        covered(
            BootstrapCoverage.TRIALS,
            distribution.getMean(),
            samples(distribution, size),
            sample -> BootstrapMean.of(sample, random));
    return Math.round(covered * 1000) / 10.0;
  }
}
