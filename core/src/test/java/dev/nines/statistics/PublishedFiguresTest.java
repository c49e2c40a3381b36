package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures that others printed about incident durations, computed again; core/docs/statistics.md
 * says which of them come out.
 */
class PublishedFiguresTest {

  private static final double NINETY = Chance.NORMAL.inverseCumulativeProbability(0.95);
  private static final ContinuousDistribution COMPANY_B = LogNormalDistribution.of(4.25, 1.25);

  // sigma of a difference of two means, by the formula of Davidovic
  private static double error(double deviation, double each) {
    return deviation * Math.sqrt(2 / each);
  }

  /**
   * Davidovic 2021, Table 2: the 90 % interval of the difference of two means with nothing changed.
   * The formula gives it where N counts the incidents of both halves together.
   */
  @ParameterizedTest(name = "{0}: N = {1}, standard deviation {2} min, printed {3} min")
  @CsvSource({
    "A, 100, 316, 104, 2", "B, 100, 301, 99, 2", "C, 100, 413, 136, 2",
    "A, 1000, 316, 33, 1", "B, 1000, 301, 31, 1", "C, 1000, 413, 43, 1"
  })
  void davidovic_meansReproduceWithBothHalvesTogether(
      String company, double all, double deviation, double printed, double digits) {
    assertThat(NINETY * error(deviation, all / 2)).isCloseTo(printed, within(digits));
    assertThat(NINETY * error(deviation, all)).isLessThan(printed * 0.72);
  }

  /** Table 6: the same for sums, in hours. */
  @ParameterizedTest(name = "{0}: N = {1}, printed {3} h")
  @CsvSource({
    "A, 100, 316, 87", "B, 100, 301, 82", "C, 100, 413, 113",
    "A, 1000, 316, 275", "B, 1000, 301, 260", "C, 1000, 413, 358"
  })
  void davidovic_sumsReproduceWithBothHalvesTogether(
      String company, double all, double deviation, double printed) {
    double each = all / 2;

    assertThat(NINETY * error(deviation, each) * each / 60)
        .isCloseTo(printed, within(printed * 0.01));
  }

  /** With all times 10 % shorter, how often the mean is longer all the same: halves of 2019. */
  @ParameterizedTest(name = "{0}: printed {4} %")
  @CsvSource({"A, 173, 146, 316, 38", "B, 103, 151, 301, 40", "C, 609, 271, 413, 20"})
  void davidovic_tenPercentShorterReproduces(
      String company, double all, double mean, double deviation, double printed) {
    double error = deviation * Math.sqrt((1 + 0.9 * 0.9) / (all / 2));
    double worse = Chance.NORMAL.cumulativeProbability(-0.1 * mean / error);

    assertThat(100 * worse).isCloseTo(printed, within(1.0));
  }

  /** How often the mean is then 15 minutes shorter or more. */
  @ParameterizedTest(name = "{0}: printed {4} %")
  @CsvSource({"A, 173, 146, 316, 49", "B, 103, 151, 301, 50", "C, 609, 271, 413, 64"})
  void davidovic_fifteenMinutesShorterReproduces(
      String company, double all, double mean, double deviation, double printed) {
    double error = deviation * Math.sqrt((1 + 0.9 * 0.9) / (all / 2));
    double better = Chance.NORMAL.survivalProbability((15 - 0.1 * mean) / error);

    assertThat(100 * better).isCloseTo(printed, within(1.0));
  }

  /**
   * With nothing changed, how often the mean is 30 minutes shorter or more. The printed figures
   * come out only with the whole of 2019 on each side, not with halves as everywhere else.
   */
  @ParameterizedTest(name = "{0}: printed {3} %")
  @CsvSource({"A, 173, 316, 19", "B, 103, 301, 23", "C, 609, 413, 10"})
  void davidovic_thirtyMinutesByChanceDoesNotReproduceWithHalves(
      String company, double all, double deviation, double printed) {
    double halves = Chance.NORMAL.survivalProbability(30 / error(deviation, all / 2));
    double whole = Chance.NORMAL.survivalProbability(30 / error(deviation, all));

    assertThat(100 * whole).isCloseTo(printed, within(1.0));
    assertThat(100 * halves).isGreaterThan(printed + 6);
  }

  /** Table 7: the width of an interval shrinks with the root of the time. */
  @ParameterizedTest(name = "{0}: {1}, {2}, {3} %")
  @CsvSource({
    "mean of the most severe, 35, 25, 18",
    "mean of all significant, 11, 7.6, 5.3",
    "median of all significant, 20, 14, 10"
  })
  void davidovic_googleShrinksWithTheRootOfTime(
      String what, double quarter, double half, double year) {
    assertThat(quarter / Math.sqrt(2)).isCloseTo(half, within(0.5));
    assertThat(half / Math.sqrt(2)).isCloseTo(year, within(0.5));
  }

  /** The median of the most severe shrinks faster from a quarter to a half: 53 / 1.414 is 37.5. */
  @Test
  void davidovic_googleMedianOfTheMostSevereDoesNot() {
    assertThat(53 / Math.sqrt(2)).isGreaterThan(35 + 2);
  }

  /** Benninghoff 2025: quantiles of the log-normal distribution fitted to company B, in minutes. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"0.05, 8.970424", "0.5, 70.105412", "0.95, 547.885889"})
  void benninghoff_quantilesReproduce(double probability, double printed) {
    assertThat(COMPANY_B.inverseCumulativeProbability(probability))
        .isCloseTo(printed, within(1e-6));
  }

  /**
   * Benninghoff 2025: of 10,000 trials, how many find a shortening by Welch's t on the logarithms
   * at 5 % and with the smaller geometric mean. Two simulations of 10,000 differ by up to 3.3 times
   * the root of 2 p (1 - p) / 10,000.
   */
  @Tag("coverage")
  @ParameterizedTest(name = "{0} an arm, {1} % shorter: {2}")
  @CsvSource({
    "100, 10, 0.0884",
    "1000, 10, 0.4743",
    "2000, 10, 0.763",
    "4000, 10, 0.9636",
    "100, 25, 0.3754",
    "100, 50, 0.9736"
  })
  void benninghoff_successReproduces(int size, int percent, double printed) {
    double found = success(size, 1 - percent / 100.0, 10_000);

    assertThat(found)
        .isCloseTo(printed, within(3.3 * Math.sqrt(2 * printed * (1 - printed) / 1e4)));
  }

  /** The same in 1,000 trials, for the ordinary run. */
  @ParameterizedTest(name = "{0} an arm, {1} % shorter: {2}")
  @CsvSource({"100, 10, 0.0884", "100, 25, 0.3754", "100, 50, 0.9736"})
  void benninghoff_successReproducesInFewTrials(int size, int percent, double printed) {
    double found = success(size, 1 - percent / 100.0, 1_000);

    assertThat(found)
        .isCloseTo(printed, within(3.3 * Math.sqrt(1.1 * printed * (1 - printed) / 1e3)));
  }

  private static double success(int size, double factor, int trials) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(2025L);
    ContinuousDistribution.Sampler sampler = COMPANY_B.createSampler(random);
    TTest welch = TTest.withDefaults().with(DataDispersion.HETEROSCEDASTIC);
    int found = 0;
    for (int i = 0; i < trials; i++) {
      double[] before = new double[size];
      double[] after = new double[size];
      for (int k = 0; k < size; k++) {
        before[k] = Math.log(sampler.sample());
        after[k] = Math.log(sampler.sample() * factor);
      }
      TTest.Result test = welch.test(before, after);
      found += test.getPValue() < 0.05 && test.getStatistic() > 0 ? 1 : 0;
    }
    return (double) found / trials;
  }
}
