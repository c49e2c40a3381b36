package dev.nines.readers.calendar;

import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;

/**
 * A date or time as an event has it.
 *
 * @param local the local time, midnight for a date
 * @param isDate whether it is a date
 * @param zone its zone
 */
record EventTime(LocalDateTime local, boolean isDate, CalendarZone zone) {

  static final CalendarZone UTC = CalendarZone.of(ZoneOffset.UTC, "UTC");

  EventTime {
    Objects.requireNonNull(local, "local");
    Objects.requireNonNull(zone, "zone");
  }

  /** Returns a value of a property; one that ends with Z is of UTC whatever its zone. */
  static EventTime of(ICalDate value, CalendarZone zone) {
    DateTimeComponents raw = value.getRawComponents();
    LocalDateTime local =
        LocalDateTime.of(
            raw.getYear(),
            raw.getMonth(),
            raw.getDate(),
            raw.hasTime() ? raw.getHour() : 0,
            raw.hasTime() ? raw.getMinute() : 0,
            raw.hasTime() ? Math.min(59, raw.getSecond()) : 0);
    return new EventTime(local, !value.hasTime(), raw.isUtc() ? UTC : zone);
  }

  Instant instant() {
    return zone.at(local);
  }

  /** Returns the same kind of time at another local time. */
  EventTime at(LocalDateTime other) {
    return new EventTime(other, isDate, zone);
  }

  /** Returns the local time as if it were of UTC, in which rules are followed. */
  ICalDate asRuleStart() {
    DateTimeComponents raw =
        new DateTimeComponents(
            local.getYear(),
            local.getMonthValue(),
            local.getDayOfMonth(),
            local.getHour(),
            local.getMinute(),
            local.getSecond(),
            true);
    return new ICalDate(Date.from(local.toInstant(ZoneOffset.UTC)), raw, true);
  }

  static LocalDateTime local(Date ofRule) {
    return LocalDateTime.ofInstant(ofRule.toInstant(), ZoneOffset.UTC);
  }
}
