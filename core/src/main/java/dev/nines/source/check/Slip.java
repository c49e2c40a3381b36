package dev.nines.source.check;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mistake that people make with a stamp.
 *
 * @param words how much later the stamp would be without it, at the beginning of a sentence
 * @param likely what the mistake is
 * @param shift the stamp without it; empty where the stamp cannot have come about so
 */
record Slip(String words, String likely, Function<ZonedDateTime, Optional<ZonedDateTime>> shift) {

  /** All that are tried, the likeliest first; am can only be written for pm before noon. */
  static final List<Slip> ALL =
      List.of(
          new Slip(
              "Twelve hours later",
              "am for pm",
              stamp -> Optional.of(stamp).filter(s -> s.getHour() < 12).map(s -> s.plusHours(12))),
          new Slip("A month later", "the wrong month", stamp -> Optional.of(stamp.plusMonths(1))),
          new Slip("A year later", "the wrong year", stamp -> Optional.of(stamp.plusYears(1))));

  Optional<Instant> apply(Instant at, ZoneId zone) {
    return shift.apply(at.atZone(zone)).map(ZonedDateTime::toInstant);
  }
}
