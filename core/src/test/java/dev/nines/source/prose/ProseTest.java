package dev.nines.source.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at 3:27pm CT it | 15:27 PM CT",
        "at 3:27 p.m. (EST) it | 15:27 PM EST",
        "at 12:05am it | 00:05 AM",
        "at 12:05 PM it | 12:05 PM",
        "at 3 pm it | 15:00 PM",
        "at 14:00 CDT it | 14:00 UNSTATED CDT",
        "at 14:00:30 it | 14:00:30 UNSTATED",
        "at 9:05 it | 09:05 UNSTATED",
        "at 14:00 UTC+2 it | 14:00 UNSTATED UTC+2",
        "at 13:00pm it | ''",
        "at 25:00 it | ''",
        "a ratio of 1:2:3:4 is | ''",
        "3 people | ''"
      })
  void clocks_inAText(String text, String expected) {
    List<String> found =
        ClockTexts.in(text).stream()
            .map(c -> (c.time() + " " + c.half() + " " + c.zone()).strip())
            .toList();

    assertThat(String.join(", ", found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On July 5th, it | 2025-07-05",
        "on Jul 05, 2024 - 03:30 | 2024-07-05",
        "on Saturday, June 7 it | 2025-06-07",
        "on 14 May 2023 it | 2023-05-14",
        "the 5th of September | 2025-09-05",
        "since 2022-02-28 | 2022-02-28",
        "It may be 5 times | ''",
        "on February 31st | ''",
        "Marching 5 miles | ''"
      })
  void date_inAText(String text, String expected) {
    assertThat(
            DateText.first(text)
                .map(d -> d.nearest(LocalDate.of(2025, 7, 1)).toString())
                .orElse(""))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "December 31st, 2026-01-02, 2025-12-31",
    "January 2nd, 2025-12-31, 2026-01-02",
    "July 5, 2025-07-04, 2025-07-05",
    "February 29, 2025-01-10, 2024-02-29"
  })
  void date_withoutYearIsTheNearest(String text, LocalDate other, LocalDate expected) {
    assertThat(DateText.first(text).orElseThrow().nearest(other)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was inaccessible for approximately 90 minutes. | PT1H30M ABOUT approximately 90 minutes",
        "The outage lasted 1 hour and 5 minutes. | PT1H5M EXACT 1 hour and 5 minutes",
        "It was down for over two hours. | PT2H AT_LEAST over two hours",
        "It was down for less than 10 min. | PT10M AT_MOST less than 10 min",
        "A 45-minute outage followed. | PT45M EXACT 45-minute",
        "The disruption lasted 1.5 hours. | PT1H30M EXACT 1.5 hours",
        "It was down for an hour. | PT1H EXACT an hour",
        "Backups are kept for 24 hours. | ''",
        "We check every 5 minutes whether it is down. | ''"
      })
  void duration_inAText(String text, String expected) {
    List<String> found =
        StatedDuration.in(text).stream()
            .map(d -> d.length() + " " + d.bound() + " " + d.text())
            .toList();

    assertThat(String.join(", ", found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "down for about 90 minutes, 81, true",
    "down for about 90 minutes, 80, false",
    "down for about 90 minutes, 99, true",
    "down for about 90 minutes, 100, false",
    "down for 90 minutes, 90, true",
    "down for 90 minutes, 91, false",
    "down for 2 hours, 100, true",
    "down for 2 hours, 89, false",
    "down for over 30 minutes, 30, true",
    "down for over 30 minutes, 29, false",
    "down for less than 2 hours, 45, true",
    "down for less than 2 hours, 121, false"
  })
  void duration_agrees(String text, int minutes, boolean agrees) {
    StatedDuration stated = StatedDuration.in(text).get(0);

    assertThat(stated.agreesWith(Duration.ofMinutes(minutes))).isEqualTo(agrees);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inaccessible from approx 3:27 CDT, to 4:57 CDT. | 3:27 CDT, to 4:57 CDT",
        "Between 09:02 and 09:47 CEST on 14 May | 09:02 and 09:47 CEST",
        "from 14:00 - 15:14 | 14:00 - 15:14",
        "from 2pm until 3:30pm | 2pm until 3:30pm",
        "from 5 to 7 customers | ''"
      })
  void window_inAText(String text, String expected) {
    assertThat(String.join("", StatedWindow.in(text).stream().map(StatedWindow::text).toList()))
        .isEqualTo(expected);
  }

  @Test
  void sentence_aroundAPlace() {
    String text = "One is here. Two at 3 p.m. is there.\n\nThree";

    assertThat(Sentences.around(text, text.indexOf("Two"))).isEqualTo("Two at 3 p.m. is there.");
    assertThat(Sentences.around(text, text.indexOf("Three"))).isEqualTo("Three");
  }
}
