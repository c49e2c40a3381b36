package dev.nines.readers.calendar;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Follows the rule of an event: its start, RRULE and RDATE without EXDATE, in local time, so that
 * an event at two o'clock stays at two o'clock when the clocks change.
 *
 * @param event the event
 * @param before the time at which an endless rule is left, itself out
 */
record Occurrences(CalendarEvent event, Instant before) {

  /** The most occurrences of one event that are followed. */
  static final int MOST = 20_000;

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  Occurrences {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(before, "before");
  }

  /**
   * The local starts of the occurrences.
   *
   * @param starts the starts, in order
   * @param cut whether there are more
   */
  record Found(List<LocalDateTime> starts, boolean cut) {
    Found {
      starts = List.copyOf(starts);
    }
  }

  Found find() {
    Set<LocalDateTime> starts = new TreeSet<>(Set.of(event.start().local()));
    boolean cut = follow(starts);
    dates().forEach(starts::add);
    Set<Instant> left = new HashSet<>();
    Set<LocalDate> leftDays = new HashSet<>();
    exceptions().forEach(time -> leaveOut(time, left, leftDays));
    List<LocalDateTime> kept =
        starts.stream()
            .filter(local -> !leftDays.contains(local.toLocalDate()))
            .filter(local -> !left.contains(event.start().zone().at(local)))
            .toList();
    return new Found(kept, cut);
  }

  // the count of a rule counts the start too, which the library's iterator gives first
  private boolean follow(Set<LocalDateTime> starts) {
    VEvent own = event.event();
    if (own.getRecurrenceRule() == null) {
      return false;
    }
    Recurrence rule = own.getRecurrenceRule().getValue();
    Recurrence endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
    Iterator<Date> dates = endless.getDateIterator(event.start().asRuleStart(), UTC);
    boolean ends = rule.getUntil() != null || rule.getCount() != null;
    while (dates.hasNext()) {
      LocalDateTime local = EventTime.local(dates.next());
      if (isAfterUntil(rule.getUntil(), local)) {
        return false;
      }
      boolean late = !ends && !event.start().zone().at(local).isBefore(before);
      if (late || starts.size() >= MOST) {
        return true;
      }
      starts.add(local);
    }
    return false;
  }

  private boolean isAfterUntil(ICalDate until, LocalDateTime local) {
    if (until == null) {
      return false;
    }
    EventTime last = EventTime.of(until, event.start().zone());
    return last.isDate()
        ? local.toLocalDate().isAfter(last.local().toLocalDate())
        : event.start().zone().at(local).isAfter(last.instant());
  }

  private Stream<LocalDateTime> dates() {
    return event.event().getRecurrenceDates().stream()
        .flatMap(Occurrences::starts)
        .map(this::local);
  }

  private static Stream<ICalDate> starts(RecurrenceDates dates) {
    return Stream.concat(
        dates.getDates().stream(), dates.getPeriods().stream().map(p -> p.getStartDate()));
  }

  // a time of another zone, as the clock of the start shows it
  private LocalDateTime local(ICalDate value) {
    EventTime time = event.time(value);
    LocalDateTime guess = time.local();
    long seconds =
        time.instant().getEpochSecond() - event.start().zone().at(guess).getEpochSecond();
    return guess.plusSeconds(seconds);
  }

  private Stream<EventTime> exceptions() {
    return event.event().getExceptionDates().stream()
        .map(ExceptionDates::getValues)
        .flatMap(List::stream)
        .map(event::time);
  }

  private static void leaveOut(EventTime time, Set<Instant> left, Set<LocalDate> days) {
    if (time.isDate()) {
      days.add(time.local().toLocalDate());
    } else {
      left.add(time.instant());
    }
  }
}
