package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonsTest {

  static Stream<Arguments> pairs() {
    return Stream.of(
        pair("no ties", new double[] {1, 2, 4, 9}, new double[] {3, 5, 6, 7, 8}),
        pair("wholly apart", new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8}),
        pair("one against many", new double[] {5}, new double[] {1, 2, 3, 4, 6, 7, 8, 9}),
        pair("ties between", new double[] {1, 2, 2, 3}, new double[] {2, 3, 4, 5}),
        pair("ties within", new double[] {1, 1, 1, 9}, new double[] {2, 2, 3, 3, 3}),
        pair("much the same", new double[] {5, 5, 5, 6}, new double[] {5, 5, 5, 5, 7}),
        pair("unlike sizes", new double[] {10, 20}, new double[] {10, 10, 20, 30, 40, 50, 60}));
  }

  private static Arguments pair(String name, double[] one, double[] other) {
    return Arguments.of(name, one, other);
  }

  /** All ways to deal the values to two samples of these sizes, one after the other. */
  private static double enumerated(double[] one, double[] other, Extreme extreme) {
    double[] all = DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    double found = extreme.of(one, other);
    int deals = 0;
    int extremes = 0;
    for (int bits = 0; bits < 1 << all.length; bits++) {
      if (Integer.bitCount(bits) == one.length) {
        deals++;
        extremes += extreme.of(taken(all, bits, 1), taken(all, bits, 0)) >= found - 1e-9 ? 1 : 0;
      }
    }
    return (double) extremes / deals;
  }

  private interface Extreme {
    double of(double[] one, double[] other);
  }

  private static double[] taken(double[] all, int bits, int side) {
    return IntStream.range(0, all.length)
        .filter(i -> (bits >> i & 1) == side)
        .mapToDouble(i -> all[i])
        .toArray();
  }

  // how far the pairs in which the second is longer are from half of all pairs
  private static double unevenPairs(double[] one, double[] other) {
    double longer = 0;
    for (double a : one) {
      for (double b : other) {
        longer += b > a ? 1 : b == a ? 0.5 : 0;
      }
    }
    return Math.abs(longer - one.length * other.length / 2.0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void mannWhitney_againstFullEnumeration(String name, double[] one, double[] other) {
    double expected = enumerated(one, other, ComparisonsTest::unevenPairs);

    MannWhitney test = MannWhitney.of(Sample.of(one), Sample.of(other));

    assertThat(test.probability()).isCloseTo(expected, within(1e-12));
    assertThat(test.method()).startsWith("exact");
    assertThat(Math.abs(test.longer() - 0.5) * one.length * other.length)
        .isCloseTo(unevenPairs(one, other), within(1e-12));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void mannWhitney_isTheSameTheOtherWayRound(String name, double[] one, double[] other) {
    MannWhitney there = MannWhitney.of(Sample.of(one), Sample.of(other));
    MannWhitney back = MannWhitney.of(Sample.of(other), Sample.of(one));

    assertThat(there.probability()).isCloseTo(back.probability(), within(1e-12));
    assertThat(there.longer()).isCloseTo(1 - back.longer(), within(1e-12));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void permutationTest_againstFullEnumeration(String name, double[] one, double[] other) {
    double expected =
        enumerated(one, other, (a, b) -> Math.abs(Sample.of(b).mean() - Sample.of(a).mean()));

    PermutationTest test = PermutationTest.of(Sample.of(one), Sample.of(other));

    assertThat(test.probability()).isCloseTo(expected, within(1e-12));
    assertThat(test.method()).isEqualTo("exact, all deals");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void hodgesLehmann_isTheMedianOfAllDifferences(String name, double[] one, double[] other) {
    double[] differences =
        Arrays.stream(one).flatMap(a -> Arrays.stream(other).map(b -> b - a)).toArray();

    assertThat(HodgesLehmann.of(Sample.of(one), Sample.of(other)).shift())
        .isEqualTo(Sample.of(differences).median());
  }

  /** The table of Hollander and Wolfe for 5 and 5 values: P(U <= 2) is 0.0159, so k = 3. */
  @Test
  void hodgesLehmann_intervalOfFiveAndFive() {
    Sample one = Sample.of(1, 2, 3, 4, 5);
    Sample other = Sample.of(11, 22, 33, 44, 55);
    double[] differences =
        Arrays.stream(one.values())
            .flatMap(a -> Arrays.stream(other.values()).map(b -> b - a))
            .sorted()
            .toArray();

    assertThat(HodgesLehmann.of(one, other).interval())
        .isEqualTo(
            new Estimate.Interval(differences[2], differences[22], "exact, from Mann-Whitney"));
  }

  @Test
  void hodgesLehmann_ofThreeAndThreeHasNoInterval() {
    assertThat(HodgesLehmann.of(Sample.of(1, 2, 3), Sample.of(4, 5, 6)).interval())
        .isEqualTo(
            Estimate.refused(
                "With 3 and 3 values even the widest interval of the shift does not cover 95 %."));
  }

  @Test
  void hodgesLehmann_ofHundredThousandEach() {
    double[] one = IntStream.range(0, 100_000).mapToDouble(i -> i % 977).toArray();
    double[] other = Arrays.stream(one).map(value -> value + 12.5).toArray();

    HodgesLehmann shift = HodgesLehmann.of(Sample.of(one), Sample.of(other));

    assertThat(shift.shift()).isEqualTo(12.5);
    assertThat(((Estimate.Interval) shift.interval()).method())
        .isEqualTo("from Mann-Whitney, normal approximation");
  }

  @Test
  void mannWhitney_ofOneValueOnly() {
    MannWhitney test = MannWhitney.of(Sample.of(5, 5), Sample.of(5, 5, 5));

    assertThat(test).isEqualTo(new MannWhitney(0.5, 1, "all values are the same"));
  }

  @Test
  void mannWhitney_aboveHundredIsTheNormalForm() {
    double[] one = IntStream.range(0, 60).asDoubleStream().toArray();
    double[] other = IntStream.range(0, 60).mapToDouble(i -> i + 0.5).toArray();

    assertThat(MannWhitney.of(Sample.of(one), Sample.of(other)).method())
        .isEqualTo("normal approximation");
  }

  /** With ties the exact form is near the normal one where there are many values. */
  @Test
  void mannWhitney_exactWithTiesMeetsTheNormalForm() {
    double[] one = IntStream.range(0, 50).mapToDouble(i -> i / 3).toArray();
    double[] other = IntStream.range(0, 50).mapToDouble(i -> i / 3 + 3).toArray();
    double exact = MannWhitney.of(Sample.of(one), Sample.of(other)).probability();
    double[] more = Arrays.copyOf(other, 51);
    more[50] = 9;
    double normal = MannWhitney.of(Sample.of(one), Sample.of(more)).probability();

    assertThat(exact).isCloseTo(normal, within(0.01));
  }

  @Test
  void permutationTest_ofManyValuesDealsAtRandomAndSaysSo() {
    double[] one = IntStream.range(0, 30).asDoubleStream().toArray();
    double[] other = IntStream.range(0, 30).mapToDouble(i -> i + 4).toArray();

    PermutationTest test = PermutationTest.of(Sample.of(one), Sample.of(other));

    assertThat(test.method()).isEqualTo("100,000 random deals, seed 20250705");
    // Welch's test gives 0.0838
    assertThat(test.probability()).isCloseTo(0.084, within(0.005));
  }

  /** What R prints for {@code poisson.test(c(11, 21), c(800, 3011))}: here the other way round. */
  @Test
  void rateRatio_asInTheExampleOfR() {
    RateRatio ratio = RateRatio.of(21, 3011, 11, 800);

    assertThat(ratio.ratio()).isCloseTo(1.971488, within(1e-6));
    assertThat(ratio.low()).isCloseTo(0.8584264, within(1e-6));
    assertThat(ratio.high()).isCloseTo(4.2772659, within(1e-6));
    assertThat(ratio.probability()).isCloseTo(0.07967, within(1e-5));
  }

  @Test
  void rateRatio_ofNoneAtFirst() {
    RateRatio ratio = RateRatio.of(0, 31, 4, 31);

    assertThat(ratio.ratio()).isInfinite();
    assertThat(ratio.high()).isInfinite();
    assertThat(ratio.probability()).isCloseTo(2.0 / 16, within(1e-12));
  }

  @Test
  void rateRatio_ofNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.of(0, 31, 0, 31))
        .withMessage("counts 0 and 0 in 31.0 and 31.0");
  }
}
