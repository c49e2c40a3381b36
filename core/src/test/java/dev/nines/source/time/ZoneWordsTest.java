package dev.nines.source.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneWordsTest {

  @ParameterizedTest
  @CsvSource({
    "America/Chicago, 2025-07-05T12:00:00Z, CDT",
    "America/Chicago, 2025-01-05T12:00:00Z, CST",
    "America/Winnipeg, 2025-07-05T12:00:00Z, CDT",
    "Europe/Berlin, 2025-07-05T12:00:00Z, CEST",
    "Europe/Vienna, 2025-01-05T12:00:00Z, CET",
    "Europe/London, 2025-07-05T12:00:00Z, BST",
    "Asia/Kolkata, 2025-07-05T12:00:00Z, IST",
    "Asia/Kathmandu, 2025-07-05T12:00:00Z, UTC+05:45",
    "UTC, 2025-07-05T12:00:00Z, UTC"
  })
  void wordAt_isWhatTheClockOfThePlaceShows(ZoneId place, Instant instant, String word) {
    assertThat(ZoneWords.wordAt(place, instant)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"CT, America/Chicago", "CDT, America/Chicago", "CST, ''", "BST, ''", "CTO, ''"})
  void onlyPlace_isEmptyForSeveralAndForNone(String word, String place) {
    assertThat(ZoneWords.onlyPlace(word).map(ZoneId::getId).orElse("")).isEqualTo(place);
  }
}
