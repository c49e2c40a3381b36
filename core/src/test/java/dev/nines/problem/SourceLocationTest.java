package dev.nines.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLocationTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "page.txt:21, page.txt, 21, ''",
    "a:b.txt:3, a:b.txt, 3, ''",
    "up.json#/data/result/0, up.json, 0, /data/result/0",
    "probes.csv:1-4410, probes.csv:1-4410, 0, ''",
    "page.txt, page.txt, 0, ''",
    "page.txt:0, page.txt:0, 0, ''",
    "page.txt:99999999999, page.txt:99999999999, 0, ''",
    "issue #4, issue #4, 0, ''"
  })
  void parse_aPlace(String text, String file, int line, String pointer) {
    assertThat(SourceLocation.parse(text)).contains(new SourceLocation(file, line, pointer));
    assertThat(SourceLocation.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void parse_blankIsNone(String text) {
    assertThat(SourceLocation.parse(text)).isEmpty();
  }

  @Test
  void parse_placeWithLineAndPointerIsWrittenByItsLine() {
    SourceLocation place = new SourceLocation("i.yaml", 3, "/incidents/0");

    assertThat(SourceLocation.parse(place.toString())).contains(SourceLocation.ofLine("i.yaml", 3));
  }
}
