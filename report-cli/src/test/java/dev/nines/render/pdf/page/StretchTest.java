package dev.nines.render.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          beh alone,            \u0628,             fe8f
          beh beh beh,          \u0628\u0628\u0628, fe91 fe92 fe90
          alef joins no next,   \u0627\u0628,       fe8d fe8f
          lam and alef are one, \u0644\u0627,       fefb
          after beh,            \u0628\u0644\u0627, fe91 fefc
          a mark is passed,     \u0628\u064E\u0628, fe91 64e fe90
          peh of Persian,       \u067E\u067E,       fb58 fb57
          Hebrew has no forms,  \u05D0\u05D1,       5d0 5d1
          brackets are turned,  \u05D0(\u05D1),     5d0 29 5d1 28
          """)
  void of_lettersTakeTheFormOfTheirPlace(String name, String text, String forms) {
    List<Stretch> stretches = Stretch.of(text);
    assertThat(drawn(stretches)).isEqualTo(forms);
  }

  private static String drawn(List<Stretch> stretches) {
    return stretches.stream()
        .flatMap(stretch -> stretch.signs().stream())
        .map(sign -> Integer.toHexString(sign.drawn()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          to the right alone,  abc,                 0
          a word to the left,  a \u05D0 b,          0 1 2
          a number in it,      \u05D0 12 \u05D1,    2 1 0
          """)
  void of_placesFromTheLeft(String name, String text, String places) {
    assertThat(Stretch.of(text).stream().map(s -> "" + s.place()).collect(Collectors.joining(" ")))
        .isEqualTo(places);
  }
}
