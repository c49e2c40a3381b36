package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.money.Fraction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

  private static List<Fraction> values(String words) {
    return Stream.of(words.split(" ")).map(Fraction::parse).toList();
  }

  @ParameterizedTest(name = "p{1} of {0}: {2}")
  @CsvSource({
    // rank 1 + 3 x 0.95 = 3.85: 3 + 0.85 x (4 - 3)
    "1 2 3 4, 95, 3.85",
    "4 2 3 1, 95, 3.85",
    // rank 1 + 4 x 0.9 = 4.6: 40 + 0.6 x (90 - 40)
    "10 20 30 40 90, 90, 70",
    "10 20 30 40 90, 25, 20",
    "1 2 3 4, 0, 1",
    "1 2 3 4, 100, 4",
    "7, 95, 7",
    "1 5, 50, 3"
  })
  void percentile_isLinearBetweenTheRanks(String values, int rank, String expected) {
    assertThat(Statistics.percentile(values(values), rank)).isEqualTo(Fraction.parse(expected));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"3 1 2, 2", "4 1 3 2, 2.5", "9, 9"})
  void median_isTheMiddle(String values, String expected) {
    assertThat(Statistics.median(values(values))).isEqualTo(Fraction.parse(expected));
  }

  @Test
  void mean_isExact() {
    assertThat(Statistics.mean(values("1 1 2"))).isEqualTo(Fraction.of(4, 3));
  }
}
