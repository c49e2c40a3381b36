package dev.nines.source.page;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.WrittenTime;
import dev.nines.source.time.ZoneResolver;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes instants of the dates and times of a page and logs why one cannot be made.
 *
 * @param file the name of the page
 * @param zone its zone
 * @param calendar gives dates their year
 * @param log takes the problems
 */
record PageTimes(String file, FileZone zone, PageCalendar calendar, ProblemLog log) {

  PageTimes {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(log, "log");
  }

  /** Returns the place of a line. */
  SourceLocation at(PageLine line) {
    return SourceLocation.ofLine(file, line.number());
  }

  /** Returns the time of a stamp. */
  Optional<RecordedTime> stamp(PageStamp stamp) {
    return calendar
        .day(stamp.date())
        .flatMap(day -> time(new Day(day, ""), stamp.clock(), stamp.text(), stamp.line()));
  }

  /**
   * A day and how it was found.
   *
   * @param date the day
   * @param reading how it was found; empty where it stands with the time
   */
  record Day(LocalDate date, String reading) {

    Day next() {
      return new Day(date.plusDays(1), reading + ", the day after, as the clock passes midnight");
    }
  }

  /** Returns the day of a date; reported where the page gives it no year. */
  Optional<Day> day(DateText date, PageLine line) {
    Optional<LocalDate> day = calendar.day(date);
    if (day.isEmpty()) {
      String message =
          "\"%s\" has no year, and nothing on the page gives one.".formatted(date.text());
      log.add(new Problem(ProblemCode.TIME_AMBIGUOUS, at(line), date.text(), "", message));
    }
    return day.map(d -> new Day(d, calendar.reading(date)));
  }

  /** Returns the time of day on a day. */
  Optional<RecordedTime> time(Day day, ClockText clock, String text, PageLine line) {
    return resolve(day, new Words(clock.time(), clock.zone(), text), line);
  }

  /** Returns the start of a day in the zone of the page, for a bullet that has only a date. */
  Optional<RecordedTime> start(Day day, String text, PageLine line) {
    Day only = new Day(day.date(), day.reading() + ", no time of day: start of the day");
    return resolve(only, new Words(LocalTime.MIN, "", text), line);
  }

  private record Words(LocalTime time, String zone, String text) {}

  private Optional<RecordedTime> resolve(Day day, Words words, PageLine line) {
    WrittenTime written =
        new WrittenTime(day.date().atTime(words.time()), words.zone(), words.text(), at(line));
    return log.take(new ZoneResolver(zone).resolve(written)).map(time -> with(time, day));
  }

  private static RecordedTime with(RecordedTime time, Day day) {
    return day.reading().isEmpty()
        ? time
        : new RecordedTime(
            time.at(), time.text(), time.reading() + "; " + day.reading(), time.location());
  }
}
