package dev.nines.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  private static Colour colour(String text) {
    return Colour.parse(text).orElseThrow();
  }

  // the ratios that the examples and checkers of WCAG give, cut to two decimals
  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "#000000, #FFFFFF, 21.00",
    "#FFFFFF, #FFFFFF, 1.00",
    "#767676, #FFFFFF, 4.54",
    "#777777, #FFFFFF, 4.47",
    "#949494, #FFFFFF, 3.03",
    "#FF0000, #FFFFFF, 3.99",
    "#0000FF, #FFFFFF, 8.59"
  })
  void contrast_isThatOfWcag(String one, String other, BigDecimal ratio) {
    assertThat(colour(one).contrast(colour(other))).isEqualTo(ratio);
    assertThat(colour(other).contrast(colour(one))).isEqualTo(ratio);
  }

  @Test
  void contrasts_boundIsEnough() {
    BigDecimal ratio = new BigDecimal("4.54");
    assertThat(colour("#767676").contrasts(Colour.WHITE, ratio)).isTrue();
    assertThat(colour("#777777").contrasts(Colour.WHITE, ratio)).isFalse();
  }

  @Test
  void darkenedUntil_isTheLightestThatReachesIt() {
    BigDecimal ratio = new BigDecimal("4.5");
    Colour darker = colour("#FFCC00").darkenedUntil(Colour.WHITE, ratio);

    assertThat(darker.contrasts(Colour.WHITE, ratio)).isTrue();
    assertThat(darker.contrast(Colour.WHITE)).isLessThan(new BigDecimal("4.6"));
    assertThat(darker.blue()).isZero();
    assertThat(darker.red()).isGreaterThan(darker.green());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0B5C7A", "#0B5C7", "#0B5C7AA", "#GGGGGG", "blue", ""})
  void parse_otherText_isNone(String text) {
    assertThat(Colour.parse(text)).isEmpty();
  }

  @Test
  void hex_isWhatWasRead() {
    assertThat(colour("#0b5c7a").hex()).isEqualTo("0B5C7A");
    assertThatThrownBy(() -> new Colour(0x1000000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rgb 16777216 is not in 0 to 16777215");
  }
}
