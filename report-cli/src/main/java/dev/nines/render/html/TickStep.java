package dev.nines.render.html;

import dev.nines.render.LayoutWords;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Chooses how far the ticks of a time axis stand apart, and what they are called. */
final class TickStep {

  private static final int LEAST_PIXELS = 60;
  private static final int WITH_YEAR = 90;
  private static final Duration DAY = Duration.ofDays(1);

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          DAY);

  // a day comes again after a year
  private static final Duration YEAR = Duration.ofDays(365);

  private TickStep() {}

  /** Returns the first usual step that leaves the labels room; days together beyond that. */
  static Duration of(Duration axis) {
    boolean years = axis.compareTo(YEAR) >= 0;
    long most = (long) (Svg.WIDTH / (years ? WITH_YEAR : LEAST_PIXELS));
    return STEPS.stream()
        .filter(step -> step.multipliedBy(most).compareTo(axis) >= 0)
        .findFirst()
        .orElseGet(() -> Duration.ofDays((wholeDays(axis) + most - 1) / most));
  }

  /** Returns the next tick: days by the calendar, which a change of the clocks does not shift. */
  static ZonedDateTime next(ZonedDateTime tick, Duration step) {
    return step.compareTo(DAY) >= 0 ? tick.plusDays(step.toDays()) : tick.plus(step);
  }

  /** Returns the time of a tick, or its day where ticks are days apart. */
  static String label(ZonedDateTime tick, Duration axis, LayoutWords words) {
    if (axis.compareTo(YEAR) >= 0) {
      return words.dayOfYear(tick.toLocalDate());
    }
    return of(axis).compareTo(DAY) >= 0
        ? words.day(tick.toLocalDate())
        : String.format(Locale.ROOT, "%02d:%02d", tick.getHour(), tick.getMinute());
  }

  private static long wholeDays(Duration axis) {
    return axis.plus(DAY).minusNanos(1).toDays();
  }
}
