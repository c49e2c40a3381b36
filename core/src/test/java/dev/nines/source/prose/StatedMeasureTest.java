package dev.nines.source.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedMeasureTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "- Time to detection: 5 minutes           | DETECTION | PT5M",
        "- Time to recovery:  10 minutes [^3]     | RECOVERY  | PT10M",
        "**Time to recovery:** 4 hours 42 minutes | RECOVERY  | PT4H42M",
        "Time to resolve: 1h 5m                   | RECOVERY  | PT1H5M",
        "Time to detection: 11 Days               | DETECTION | PT264H",
        "Incident duration: 90 s                  | DURATION  | PT1M30S",
        "Duration: 1.5 hours                      | DURATION  | PT1H30M"
      })
  void in_line(String line, StatedMeasure.What what, Duration length) {
    assertThat(StatedMeasure.in("Stats\n" + line))
        .singleElement()
        .satisfies(
            stated -> {
              assertThat(stated.what()).isEqualTo(what);
              assertThat(stated.stated().length()).isEqualTo(length);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "- Time to detection: ?",
    "- Time to recovery: N/A",
    "It takes time to recovery: see below",
    "Time to think: 5 minutes"
  })
  void in_lineThatGivesNone(String line) {
    assertThat(StatedMeasure.in(line)).isEmpty();
  }

  @Test
  void in_placeAndWordsOfEach() {
    String text = "- Time to detection: 5 minutes.\n- Time to recovery: 1 hour";

    assertThat(StatedMeasure.in(text))
        .extracting(StatedMeasure::text)
        .containsExactly("Time to detection: 5 minutes", "Time to recovery: 1 hour");
    assertThat(StatedMeasure.in(text).get(1).start()).isEqualTo(text.indexOf("Time to rec"));
  }
}
