package dev.nines.source.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

  private static final List<String> KEYS =
      List.of(
          "acknowledged", "announced", "at-least", "at-most", "cap", "from", "maintenance", "to");

  @ParameterizedTest
  @CsvSource({
    "acknowleged, acknowledged",
    "anounced, announced",
    "at_least, at-least",
    "atleast, at-least",
    "FROM, from",
    "form, from",
    "maintenace, maintenance",
    "maint, maintenance",
    "too, to",
    "weather, ''",
    "x, ''"
  })
  void of_findsWhatWasMeant(String written, String meant) {
    assertThat(NearestWord.of(written, KEYS).orElse("")).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"'', abc, 3", "abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "kitten, sitting, 3"})
  void distance_isSymmetric(String a, String b, int steps) {
    assertThat(NearestWord.distance(a, b)).isEqualTo(steps);
    assertThat(NearestWord.distance(b, a)).isEqualTo(steps);
  }
}
