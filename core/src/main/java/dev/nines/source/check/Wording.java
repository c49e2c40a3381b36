package dev.nines.source.check;

import dev.nines.model.Incident;
import dev.nines.source.time.ZoneWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and lengths stand in the sentences of problems. */
record Wording(ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  static Wording of(Incident incident) {
    return new Wording(incident.zone().orElse(ZoneOffset.UTC));
  }

  /** Returns {@code 2025-07-05 15:27 CDT}. */
  String time(Instant at) {
    return day(at).format(DAY) + " " + clock(at) + " " + ZoneWords.wordAt(zone, at);
  }

  /** Returns {@code 15:27}, with seconds where it has some. */
  String clock(Instant at) {
    return at.atZone(zone).format(at.getEpochSecond() % 60 == 0 ? CLOCK : SECONDS);
  }

  /** Returns the time of day alone where the day is that of another time, else day and time. */
  String clockBeside(Instant at, Instant other) {
    return day(at).equals(day(other)) ? clock(at) : day(at).format(DAY) + " " + clock(at);
  }

  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Returns {@code 87 min} up to two hours, {@code 11 h 57 min} beyond, and days beyond two. */
  static String length(Duration length) {
    if (length.toSecondsPart() != 0) {
      return length.minusSeconds(length.toSecondsPart()).isZero()
          ? length.toSecondsPart() + " s"
          : length(length.minusSeconds(length.toSecondsPart()))
              + " "
              + length.toSecondsPart()
              + " s";
    }
    if (length.toMinutes() < 120) {
      return length.toMinutes() + " min";
    }
    String hours = hours(length);
    return length.toMinutesPart() == 0 ? hours : hours + " " + length.toMinutesPart() + " min";
  }

  private static String hours(Duration length) {
    return length.toHours() < 48
        ? length.toHours() + " h"
        : length.toDays()
            + " d"
            + (length.toHoursPart() == 0 ? "" : " " + length.toHoursPart() + " h");
  }
}
