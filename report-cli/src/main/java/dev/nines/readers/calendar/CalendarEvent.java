package dev.nines.readers.calendar;

import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * An event whose start and length are known.
 *
 * @param event the event as the library has it
 * @param lines its lines
 * @param start its start
 * @param days whole days of its length, which follow the clock
 * @param exact the rest of its length, which does not
 * @param zone the zone of its other times
 */
record CalendarEvent(
    VEvent event,
    EventLines lines,
    EventTime start,
    Period days,
    Duration exact,
    CalendarZone zone) {

  CalendarEvent {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(lines, "lines");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(zone, "zone");
  }

  /**
   * Returns an event with its length: to DTEND, exact; DURATION, whole days by the clock; a day for
   * a date without either, else nothing (RFC 5545, 3.6.1 and 3.8.5.3).
   */
  static CalendarEvent of(
      VEvent event, EventLines lines, EventTime start, Optional<EventTime> end, CalendarZone zone) {
    if (end.isPresent() && start.isDate()) {
      long days = ChronoUnit.DAYS.between(start.local(), end.get().local());
      return new CalendarEvent(
          event, lines, start, Period.ofDays(Math.toIntExact(days)), Duration.ZERO, zone);
    }
    if (end.isPresent()) {
      Duration exact = Duration.between(start.instant(), end.get().instant());
      return new CalendarEvent(event, lines, start, Period.ZERO, exact, zone);
    }
    return event.getDuration() == null
        ? new CalendarEvent(
            event, lines, start, Period.ofDays(start.isDate() ? 1 : 0), Duration.ZERO, zone)
        : ofDuration(event, lines, start, zone);
  }

  private static CalendarEvent ofDuration(
      VEvent event, EventLines lines, EventTime start, CalendarZone zone) {
    biweekly.util.Duration length = event.getDuration().getValue();
    int days = 7 * number(length.getWeeks()) + number(length.getDays());
    Duration exact =
        Duration.ofHours(number(length.getHours()))
            .plusMinutes(number(length.getMinutes()))
            .plusSeconds(number(length.getSeconds()));
    return new CalendarEvent(event, lines, start, Period.ofDays(days), exact, zone);
  }

  private static int number(Integer count) {
    return count == null ? 0 : count;
  }

  /** Returns the end of an occurrence that starts at a local time. */
  Instant end(LocalDateTime local) {
    return start.zone().at(local.plus(days)).plus(exact);
  }

  boolean isEmpty() {
    return !end(start.local()).isAfter(start.instant());
  }

  /** Returns the name that events of one series share. */
  String uid() {
    return event.getUid() == null ? "" : event.getUid().getValue();
  }

  /** Returns which occurrence of its series it replaces; empty for the series itself. */
  Optional<Instant> replaced() {
    return Optional.ofNullable(event.getRecurrenceId())
        .map(id -> time(id.getValue()))
        .map(EventTime::instant);
  }

  boolean repeats() {
    return event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
  }

  int sequence() {
    return event.getSequence() == null ? 0 : event.getSequence().getValue();
  }

  /** Returns a time of one of its other properties. */
  EventTime time(ICalDate value) {
    return EventTime.of(value, zone);
  }
}
