package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalsTest {

  /** The table of Garwood (1936) as it is printed everywhere, for example in Ulm (1990). */
  @ParameterizedTest(name = "{0} events: {1} to {2}")
  @CsvSource({
    "0, 0, 3.689",
    "1, 0.0253, 5.572",
    "3, 0.6187, 8.767",
    "5, 1.6235, 11.668",
    "10, 4.7954, 18.390",
    "20, 12.2165, 30.888",
    "30, 20.2409, 42.827"
  })
  void poisson_asPublished(long count, double low, double high) {
    Estimate.Interval interval = PoissonInterval.of(count);

    assertThat(interval.low()).isCloseTo(low, within(0.0005));
    assertThat(interval.high()).isCloseTo(high, within(0.0005));
    assertThat(interval.method()).isEqualTo("exact Poisson");
  }

  @Test
  void poisson_ofANegativeCountIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoissonInterval.of(-1))
        .withMessage("count -1 is below 0");
  }

  /** The critical values of the sign test (Dixon and Mood 1946) and one more. */
  @ParameterizedTest(name = "n = {0}: ranks {1} and {2}")
  @CsvSource({
    "6, 1, 6",
    "7, 1, 7",
    "8, 1, 8",
    "9, 2, 8",
    "10, 2, 9",
    "11, 2, 10",
    "12, 3, 10",
    "15, 4, 12",
    "17, 5, 13",
    "20, 6, 15",
    "25, 8, 18",
    "30, 10, 21",
    "40, 14, 27",
    "50, 18, 33",
    "100, 40, 61"
  })
  void medianRanks_asPublished(int size, int low, int high) {
    MedianInterval.Ranks ranks = MedianInterval.ranks(size).orElseThrow();

    assertThat(ranks.low()).isEqualTo(low);
    assertThat(ranks.high()).isEqualTo(high);
  }

  static IntStream sixToHundred() {
    return IntStream.rangeClosed(6, 100);
  }

  /** Counted with whole numbers: k is the greatest with 2 sum C(n, i < k) at most 5 % of 2^n. */
  @ParameterizedTest(name = "n = {0}")
  @MethodSource("sixToHundred")
  void medianRanks_countedExactly(int size) {
    MedianInterval.Ranks ranks = MedianInterval.ranks(size).orElseThrow();

    assertThat(missed(size, ranks.low())).isLessThanOrEqualTo(new BigDecimal("0.05"));
    assertThat(missed(size, ranks.low() + 1)).isGreaterThan(new BigDecimal("0.05"));
    assertThat(ranks.coverage())
        .isCloseTo(1 - missed(size, ranks.low()).doubleValue(), within(1e-12));
  }

  // two sums of binomial coefficients below k, by 2^n
  private static BigDecimal missed(int size, int rank) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger choose = BigInteger.ONE;
    for (int i = 0; i < rank; i++) {
      sum = sum.add(choose);
      choose = choose.multiply(BigInteger.valueOf(size - i)).divide(BigInteger.valueOf(i + 1L));
    }
    return new BigDecimal(sum.shiftLeft(1))
        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(size)), MathContext.DECIMAL128);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void medianRanks_noneBelowSix(int size) {
    assertThat(MedianInterval.ranks(size)).isEmpty();
  }

  @Test
  void median_ofFiveIsRefusedWithTheSentenceWhy() {
    assertThat(MedianInterval.of(Sample.of(1, 2, 3, 4, 5)))
        .isEqualTo(
            Estimate.refused(
                "A 95 % interval of the median needs 6 values: with 5 the widest covers only"
                    + " 93.75 %, and here n = 5."));
  }

  @Test
  void median_ofSixIsTheRange() {
    assertThat(MedianInterval.of(Sample.of(6, 5, 4, 3, 2, 1)))
        .isEqualTo(new Estimate.Interval(1, 6, "order statistics 1 and 6"));
  }

  @Test
  void median_ofAMillion() {
    Estimate.Interval interval =
        (Estimate.Interval)
            MedianInterval.of(Sample.of(IntStream.range(0, 1_000_000).asDoubleStream().toArray()));

    assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * 500, within(2.0));
  }

  /** Logarithms 0, 1, 2 have mean 1 and standard error 1 / sqrt 3; t of 2 degrees is 4.302653. */
  @Test
  void logMean_byHand() {
    Estimate.Interval interval =
        (Estimate.Interval) LogMean.of(Sample.of(1, Math.E, Math.E * Math.E));

    assertThat(Math.log(interval.low())).isCloseTo(1 - 4.302653 / Math.sqrt(3), within(1e-6));
    assertThat(Math.log(interval.high())).isCloseTo(1 + 4.302653 / Math.sqrt(3), within(1e-6));
    assertThat(interval.method()).isEqualTo("t on the logarithms");
  }

  @Test
  void logMean_refusals() {
    assertThat(LogMean.of(Sample.of(5)))
        .isEqualTo(
            Estimate.refused("An interval of the geometric mean needs 2 values, and here n = 1."));
    assertThat(LogMean.of(Sample.of(0, 5)))
        .isEqualTo(
            Estimate.refused(
                "An interval of the geometric mean needs values above 0, as 0 has no"
                    + " logarithm."));
    assertThat(LogMean.of(Sample.of(5, 5, 5)))
        .isEqualTo(
            Estimate.refused("All values are the same, which says nothing of how they vary."));
  }

  @Test
  void bootstrap_refusals() {
    assertThat(BootstrapMean.of(Sample.of(1, 2, 3, 4, 5, 6, 7, 8, 9)))
        .isEqualTo(
            Estimate.refused(
                "An interval of the mean by bootstrap needs 10 values, and here n = 9."));
    assertThat(BootstrapMean.of(Sample.of(DoubleStream.generate(() -> 3).limit(20).toArray())))
        .isEqualTo(
            Estimate.refused("All values are the same, which says nothing of how they vary."));
  }

  /** On values without skewness BCa is near the normal interval, mean and 1.96 errors. */
  @Test
  void bootstrap_ofSymmetricValuesIsNearTheNormalOne() {
    Sample sample = Sample.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
    Estimate.Interval interval = (Estimate.Interval) BootstrapMean.of(sample);
    double error = Math.sqrt(sample.variance() / 100);

    assertThat(interval.low()).isCloseTo(50.5 - 1.96 * error, within(0.03 * 2 * 1.96 * error));
    assertThat(interval.high()).isCloseTo(50.5 + 1.96 * error, within(0.03 * 2 * 1.96 * error));
    assertThat(interval.method()).isEqualTo("BCa bootstrap, 10,000 resamples, seed 20250705");
  }

  /** Of skewed values the interval leans to the long side, which the normal one does not. */
  @Test
  void bootstrap_ofSkewedValuesLeansToTheLongSide() {
    Sample sample =
        Sample.of(IntStream.rangeClosed(1, 30).mapToDouble(i -> Math.exp(i / 6.0)).toArray());
    Estimate.Interval interval = (Estimate.Interval) BootstrapMean.of(sample);

    assertThat(interval.high() - sample.mean())
        .isGreaterThan(1.2 * (sample.mean() - interval.low()));
  }

  @Test
  void bootstrap_isTheSameEachTime() {
    Sample sample = Sample.of(IntStream.rangeClosed(1, 40).mapToDouble(i -> i * i).toArray());

    assertThat(BootstrapMean.of(sample)).isEqualTo(BootstrapMean.of(sample));
  }

  @Test
  void bootstrap_above5000ValuesIsTheNormalFormAndSaysSo() {
    Sample sample = Sample.of(IntStream.range(0, 5_001).asDoubleStream().toArray());
    double error = Math.sqrt(sample.variance() / 5_001);
    Estimate.Interval interval = (Estimate.Interval) BootstrapMean.of(sample);

    assertThat(interval.low()).isCloseTo(2_500 - 1.959964 * error, within(1e-3));
    assertThat(interval.method())
        .isEqualTo("normal, as there are more than 5,000 values to resample");
  }

  @Test
  void interval_reversedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate.Interval(2, 1, "none"))
        .withMessage("an interval from 2.0 to 1.0");
  }
}
