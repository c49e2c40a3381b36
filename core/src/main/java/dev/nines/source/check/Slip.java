package dev.nines.source.check;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A mistake that people make with a stamp.
 *
 * @param words how much later the stamp would be without it, at the beginning of a sentence
 * @param likely what the mistake is
 * @param shift the stamp without it
 */
record Slip(String words, String likely, BiFunction<Instant, ZoneId, Instant> shift) {

  /** All that are tried, the likeliest first. */
  static final List<Slip> ALL =
      List.of(
          new Slip("Twelve hours later", "am for pm", (at, zone) -> at.plusSeconds(12 * 3600)),
          new Slip("A month later", "the wrong month", calendar(Period.ofMonths(1))),
          new Slip("A year later", "the wrong year", calendar(Period.ofYears(1))));

  Instant apply(Instant at, ZoneId zone) {
    return shift.apply(at, zone);
  }

  private static BiFunction<Instant, ZoneId, Instant> calendar(Period period) {
    return (at, zone) -> at.atZone(zone).plus(period).toInstant();
  }
}
