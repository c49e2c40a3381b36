package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  private static final Sample TEN = Sample.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);

  /** What R prints for {@code quantile(1:10, p, type = 7)}. */
  @ParameterizedTest(name = "the {0}-quantile of 1 to 10 is {1}")
  @CsvSource({"0, 1", "0.1, 1.9", "0.25, 3.25", "0.5, 5.5", "0.75, 7.75", "0.9, 9.1", "1, 10"})
  void quantile_isOfType7(double probability, double expected) {
    assertThat(TEN.quantile(probability)).isCloseTo(expected, within(1e-12));
  }

  /** The other types give other figures for the same numbers, so the type must be named. */
  @ParameterizedTest(name = "type {0} gives {1}")
  @CsvSource({
    "HF1, 9",
    "HF2, 9.5",
    "HF3, 9",
    "HF4, 9",
    "HF5, 9.5",
    "HF6, 9.9",
    "HF7, 9.1",
    "HF8, 9.633333333333333",
    "HF9, 9.6"
  })
  void quantile_differsFromTypeToType(EstimationMethod type, double expected) {
    assertThat(Quantile.withDefaults().with(type).evaluate(TEN.values(), 0.9))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void ofSeveral() {
    Sample sample = Sample.of(8, 1, 2, 4);

    assertThat(sample.size()).isEqualTo(4);
    assertThat(sample.minimum()).isEqualTo(1);
    assertThat(sample.maximum()).isEqualTo(8);
    assertThat(sample.median()).isEqualTo((2 + 4) / 2.0);
    assertThat(sample.mean()).isEqualTo((1 + 2 + 4 + 8) / 4.0);
    assertThat(sample.geometricMean()).isCloseTo(Math.sqrt(Math.sqrt(64)), within(1e-12));
    assertThat(sample.variance())
        .isCloseTo((2.75 * 2.75 + 1.75 * 1.75 + 0.25 * 0.25 + 4.25 * 4.25) / 3, within(1e-12));
  }

  @Test
  void ofOne() {
    Sample sample = Sample.of(7);

    assertThat(sample.median()).isEqualTo(7);
    assertThat(sample.quantile(0.9)).isEqualTo(7);
    assertThat(sample.variance()).isZero();
  }

  @Test
  void geometricMean_ofAZeroIsZero() {
    assertThat(Sample.of(0, 100).geometricMean()).isZero();
  }

  @Test
  void geometricMean_ofANegativeIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Sample.of(-1, 100).geometricMean())
        .withMessage("-1.0 is below 0 and has no geometric mean");
  }

  @Test
  void of_nothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.of(new double[0]))
        .withMessage("a sample needs a value");
  }

  @Test
  void of_infinityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.of(1, Double.POSITIVE_INFINITY))
        .withMessage("values from 1.0 to Infinity are not finite");
  }

  @Test
  void values_cannotBeChangedFromOutside() {
    double[] given = {2, 1};
    Sample sample = Sample.of(given);
    given[0] = 99;
    sample.values()[0] = 99;

    assertThat(sample.values()).containsExactly(1, 2);
  }
}
