package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationsTest {

  /** 0 or 1 with equal chance, one of each drawn: they differ in half of the pairs. */
  @Test
  void noChange_ofTwoCoins() {
    NoChange share = NoChange.of(Sample.of(0), Sample.of(1));

    assertThat(share.means()).isCloseTo(0.5, within(0.005));
    assertThat(share.medians()).isEqualTo(share.means());
    assertThat(share.method()).isEqualTo("100,000 simulated pairs, seed 20250705");
  }

  @Test
  void noChange_noDifferenceIsAlwaysReached() {
    NoChange share = NoChange.of(Sample.of(1, 2, 3), Sample.of(3, 2, 1));

    assertThat(share.means()).isEqualTo(1);
    assertThat(share.medians()).isEqualTo(1);
  }

  /** The formula of Davidovic: z = difference / sqrt(2 variance / n), for many values. */
  @Test
  void noChange_meetsTheFormulaForManyValues() {
    double[] one = IntStream.range(0, 500).mapToDouble(i -> i % 100).toArray();
    double[] other = Arrays.stream(one).map(value -> value + 3).toArray();
    Sample pool = Sample.of(one).and(Sample.of(other));
    double z = 3 / Math.sqrt(2 * pool.variance() / 500);

    assertThat(NoChange.of(Sample.of(one), Sample.of(other)).means())
        .isCloseTo(Chance.twoSided(z), within(0.005));
  }

  @Test
  void noChange_above5000ValuesIsTheFormulaAndSaysSo() {
    double[] one = IntStream.range(0, 3_000).mapToDouble(i -> i % 100).toArray();

    NoChange share = NoChange.of(Sample.of(one), Sample.of(one));

    assertThat(share.means()).isEqualTo(1);
    assertThat(share.hasMedians()).isFalse();
    assertThat(share.method()).isEqualTo("normal, as there are more than 5,000 values to resample");
  }

  /** Four and none in two equal halves: 2 of the 16 ways to toss. */
  @Test
  void evenness_ofFourAndNone() {
    Evenness even = Evenness.of(new int[] {4, 0}, new double[] {1, 1});

    assertThat(even.share()).isCloseTo(2.0 / 16, within(0.004));
    assertThat(even.method()).isEqualTo("100,000 simulated deals, seed 20250705");
  }

  @Test
  void evenness_ofCountsInProportionToTheLengths() {
    assertThat(Evenness.of(new int[] {10, 20}, new double[] {1, 2}).share()).isEqualTo(1);
  }

  /** Chi-squared of 6,000 against 6,200 is 3.279 with one degree: 0.0702. */
  @Test
  void evenness_above5000EventsIsChiSquared() {
    Evenness even = Evenness.of(new int[] {6_000, 6_200}, new double[] {1, 1});

    assertThat(even.share()).isCloseTo(0.0702, within(0.0001));
    assertThat(even.method()).isEqualTo("chi-squared, as there are more than 5,000");
  }

  @Test
  void evenness_ofNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evenness.of(new int[] {0, 0}, new double[] {1, 1}))
        .withMessage("0 events in 2 periods of 2");
  }

  /** 1 - 6 sum d^2 / (n (n^2 - 1)) with sum d^2 = 4 + 4 + 4 + 4 + 0. */
  @Test
  void correlation_byHand() {
    RankCorrelation found =
        RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {30, 40, 10, 20, 50});

    assertThat(found.coefficient()).isCloseTo(1 - 6.0 * 16 / (5 * 24), within(1e-12));
  }

  /** Two of the 120 orders of five are as perfect. */
  @Test
  void correlation_ofAPerfectOrder() {
    RankCorrelation found =
        RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {9, 7, 5, 3, 1});

    assertThat(found.coefficient()).isCloseTo(-1, within(1e-12));
    assertThat(found.probability()).isCloseTo(2.0 / 120, within(0.004));
    assertThat(found.method()).isEqualTo("10,000 random orders, seed 20250705");
  }

  @Test
  void correlation_ofOneSeverityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[5]))
        .withMessage("a correlation of 5 and 5 values");
  }

  /** With 4 a side the bound is U = 0: every later value below every earlier one. */
  @Test
  void planning_ofFourOfOneLengthIsSeenAtOnce() {
    assertThat(Planning.leastImprovement(Sample.of(60), 4)).contains(1);
  }

  @Test
  void planning_ofThreeIsNeverSeen() {
    assertThat(Planning.leastImprovement(Sample.of(60), 3)).isEmpty();
  }

  @Test
  void planning_ofZeroesIsNeverSeen() {
    assertThat(Planning.leastImprovement(Sample.of(0, 0, 0), 30)).isEmpty();
  }

  @Test
  void planning_moreIncidentsSeeSmallerImprovements() {
    Sample skewed =
        Sample.of(
            IntStream.range(0, 200)
                .mapToDouble(
                    i ->
                        Math.exp(
                            1.25 * Chance.NORMAL.inverseCumulativeProbability((i + 0.5) / 200)))
                .toArray());
    int few = Planning.leastImprovement(skewed, 10).orElseThrow();
    int more = Planning.leastImprovement(skewed, 40).orElseThrow();
    int many = Planning.leastImprovement(skewed, 400).orElseThrow();

    assertThat(List.of(few, more, many)).isSortedAccordingTo((a, b) -> b - a);
    // the t test on logarithms needs 1 - exp(-(1.96 + 0.84) 1.25 sqrt(2 / n)): 79, 54 and 22 %
    assertThat(few).isBetween(75, 88);
    assertThat(more).isBetween(51, 60);
    assertThat(many).isBetween(20, 25);
  }

  @Test
  void planning_theNormalFormMeetsTheSimulation() {
    Sample skewed =
        Sample.of(IntStream.range(1, 500).mapToDouble(i -> Math.exp(i / 100.0)).toArray());
    int simulated = Planning.leastImprovement(skewed, 2_400).orElseThrow();
    int normal = Planning.leastImprovement(skewed, 2_600).orElseThrow();

    assertThat(simulated).isCloseTo(normal, within(2));
  }
}
