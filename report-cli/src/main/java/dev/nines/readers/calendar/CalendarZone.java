package dev.nines.readers.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.TimeZone;

/**
 * The zone of an event: a place, or the rules that the file itself gives (VTIMEZONE).
 *
 * @param rules makes an instant of a local time
 * @param reading how it is known
 */
record CalendarZone(Rules rules, String reading) {

  /** Makes an instant of a local time. */
  @FunctionalInterface
  interface Rules {
    Instant at(LocalDateTime local);
  }

  CalendarZone {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(reading, "reading");
  }

  /**
   * Returns the zone of a place. A local time that the clock skips is read with the offset before
   * the gap, one that it repeats as the first (RFC 5545, 3.3.5).
   */
  static CalendarZone of(ZoneId place, String reading) {
    return new CalendarZone(local -> local.atZone(place).toInstant(), reading);
  }

  /** Returns the zone whose rules a file gives under a name. */
  static CalendarZone ofFile(TimeZone rules, String name) {
    return new CalendarZone(
        local -> {
          long utc = local.atZone(ZoneOffset.UTC).toInstant().toEpochMilli();
          long offset = rules.getOffset(utc - rules.getOffset(utc));
          return Instant.ofEpochMilli(utc - offset);
        },
        name + ", by the rules in the file");
  }

  Instant at(LocalDateTime local) {
    return rules.at(local);
  }
}
