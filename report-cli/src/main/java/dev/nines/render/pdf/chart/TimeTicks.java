package dev.nines.render.pdf.chart;

import dev.nines.render.LayoutWords;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Chooses round times of a zone's wall clock for an axis, and what to write under them. */
final class TimeTicks {

  private static final double LEAST = 46;
  private static final long DAY = 86_400;
  private static final Duration YEAR = Duration.ofDays(365);
  private static final long[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY,
    2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 56 * DAY, 112 * DAY, 364 * DAY
  };

  private final ZoneId zone;
  private final long step;
  private final boolean years;
  private final LayoutWords words;

  private TimeTicks(ZoneId zone, long step, boolean years, LayoutWords words) {
    this.zone = zone;
    this.step = step;
    this.years = years;
    this.words = words;
  }

  /** Returns the ticks of the first step that leaves room for its labels. */
  static TimeTicks of(TimeAxis axis, ZoneId zone, LayoutWords words) {
    long step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      step = STEPS[i] * axis.scale() >= LEAST ? STEPS[i] : step;
    }
    return new TimeTicks(zone, step, axis.length().compareTo(YEAR) >= 0, words);
  }

  /** Returns the round times inside a stretch, with its ends. */
  List<Instant> in(Interval span) {
    List<Instant> ticks = new ArrayList<>();
    LocalDateTime at = LocalDateTime.ofInstant(span.from(), zone).truncatedTo(ChronoUnit.DAYS);
    long behind = Duration.between(at, LocalDateTime.ofInstant(span.from(), zone)).getSeconds();
    at = at.plusSeconds(step < DAY ? behind / step * step : 0);
    while (!at.atZone(zone).toInstant().isAfter(span.to())) {
      Instant instant = at.atZone(zone).toInstant();
      if (!instant.isBefore(span.from()) && !ticks.contains(instant)) {
        ticks.add(instant);
      }
      at = at.plusSeconds(step);
    }
    return ticks;
  }

  /** Returns the time of day in a zone, or the date at midnight. */
  String label(Instant at, ZoneId shown) {
    ZonedDateTime time = at.atZone(shown);
    boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (midnight || step >= DAY && shown.equals(zone)) {
      return day(time.toLocalDate());
    }
    return step < 60
        ? two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond())
        : two(time.getHour()) + ":" + two(time.getMinute());
  }

  /** Returns the time of day with its date. */
  String dated(Instant at, ZoneId shown) {
    ZonedDateTime time = at.atZone(shown);
    String label = label(at, shown);
    String date = day(time.toLocalDate());
    return label.equals(date) ? label : date + ", " + label;
  }

  // a day comes again after a year
  private String day(LocalDate date) {
    return years ? words.dayOfYear(date) : words.day(date);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
