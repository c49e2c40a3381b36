package dev.nines.source.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "whole, 1751328001, 2025-07-01T00:00:01Z",
    "fraction, 1751328001.5, 2025-07-01T00:00:01.5Z",
    "small fraction, 1751328001.000000001, 2025-07-01T00:00:01.000000001Z",
    "below a nanosecond, 1751328001.0000000019, 2025-07-01T00:00:01.000000001Z",
    "one digit, 7, 1970-01-01T00:00:07Z",
    "eleven digits, 10000000000, 2286-11-20T17:46:40Z"
  })
  void seconds_areReadToTheNanosecond(String row, String text, Instant expected) {
    assertThat(EpochText.seconds(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "whole second, 1751328001000, 2025-07-01T00:00:01Z",
    "part of a second, 1751328001037, 2025-07-01T00:00:01.037Z",
    "fraction, 1751328001037.25, 2025-07-01T00:00:01.03725Z",
    "below a nanosecond, 1751328001037.1234567, 2025-07-01T00:00:01.037123456Z"
  })
  void milliseconds_areReadToTheNanosecond(String row, String text, Instant expected) {
    assertThat(EpochText.milliseconds(text)).isEqualTo(expected);
  }
}
