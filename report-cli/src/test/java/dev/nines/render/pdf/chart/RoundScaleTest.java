package dev.nines.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nines.render.LayoutWords;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundScaleTest {

  private static final LayoutWords WORDS = LayoutWords.in(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({"99, 10, 10, 100", "49.1, 10, 5, 50", "0.3, 4, 0.1, 0.3", "7, 4, 2, 8", "1, 1, 1, 1"})
  void reaching_takesTheSmallestRoundStep(double reach, int most, double step, double end) {
    RoundScale scale = RoundScale.reaching(reach, most);
    assertThat(scale.step()).isEqualTo(step, within(1e-9));
    assertThat(scale.end()).isEqualTo(end, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"99, 100 s", "5940, 100 min", "36000, 10 h", "864000, 10 d"})
  void timeUnitScale_namesTheUnitAtItsEnds(double seconds, String last) {
    TimeUnitScale scale = TimeUnitScale.reaching(seconds, 10);
    assertThat(scale.label(scale.count(), WORDS).replace('\u00A0', ' ')).isEqualTo(last);
    assertThat(scale.label(1, WORDS)).doesNotContain(" ");
  }
}
