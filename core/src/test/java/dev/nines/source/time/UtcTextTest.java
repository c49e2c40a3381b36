package dev.nines.source.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcTextTest {

  @Test
  void read_aTimeInUtc() {
    assertThat(UtcText.read("2025-07-05T20:27:59Z"))
        .contains(LocalDateTime.of(2025, 7, 5, 20, 27, 59));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "no seconds, 2025-07-05T20:27Z",
    "a fraction, 2025-07-05T20:27:00.5Z",
    "an offset, 2025-07-05T20:27+02:00",
    "a space for the T, 2025-07-05 20:27:00Z",
    "a small z, 2025-07-05T20:27:00z",
    "another mark, 2025/07/05T20:27:00Z",
    "a letter for a digit, 2O25-07-05T20:27:00Z",
    "digits of another script, ２025-07-05T20:27:00Z",
    "no such day, 2025-02-29T20:27:00Z",
    "the end of the day, 2025-07-05T24:00:00Z"
  })
  void read_leavesEveryOtherFormToTheReaderOfAllForms(String row, String text) {
    assertThat(UtcText.read(text)).isEmpty();
  }
}
