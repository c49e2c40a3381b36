package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million durations are summarised and compared in seconds. */
class MillionTest {

  private static Sample durations(long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    var sampler = LogNormalDistribution.of(4.25, 1.25).createSampler(random);
    double[] values = new double[1_000_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.rint(60 * sampler.sample());
    }
    return Sample.of(values);
  }

  @Test
  @Timeout(20)
  void summary() {
    Summary summary = Summary.of(durations(1));

    assertThat(summary.size()).isEqualTo(1_000_000);
    assertThat(Duration.ofSeconds((long) summary.median()))
        .isBetween(Duration.ofMinutes(69), Duration.ofMinutes(71));
    assertThat(((Estimate.Interval) summary.ofMean()).method())
        .isEqualTo("normal, as there are more than 5,000 values to resample");
  }

  @Test
  @Timeout(30)
  void comparison() {
    Comparison comparison = Comparison.of(durations(1), durations(2));

    assertThat(comparison.ranks().method()).isEqualTo("normal approximation");
    assertThat(comparison.means().method()).isEqualTo("normal approximation");
    assertThat(comparison.noChange().hasMedians()).isFalse();
    assertThatCode(() -> Planning.leastImprovement(durations(1), 250_000))
        .doesNotThrowAnyException();
  }
}
