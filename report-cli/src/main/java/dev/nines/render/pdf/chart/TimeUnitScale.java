package dev.nines.render.pdf.chart;

import dev.nines.render.LayoutWords;
import java.math.BigDecimal;

/**
 * A scale of lengths of time from zero: seconds, minutes, hours or days, in round steps.
 *
 * @param stepSeconds the distance of two ticks in seconds
 * @param count the number of steps
 * @param unit the unit's length in seconds
 * @param name the unit's name among the words
 */
record TimeUnitScale(double stepSeconds, int count, long unit, String name) {

  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 86_400;

  /** Returns the scale that reaches a length, given in seconds. */
  static TimeUnitScale reaching(double seconds, int most) {
    if (seconds <= 2 * MINUTE) {
      return of(seconds, most, 1, "second");
    }
    if (seconds <= 5 * HOUR) {
      return of(seconds, most, MINUTE, "minute");
    }
    return seconds <= 4 * DAY ? of(seconds, most, HOUR, "hour") : of(seconds, most, DAY, "day");
  }

  private static TimeUnitScale of(double seconds, int most, long unit, String name) {
    RoundScale scale = RoundScale.reaching(seconds / unit, most);
    return new TimeUnitScale(scale.step() * unit, scale.count(), unit, name);
  }

  double endSeconds() {
    return stepSeconds * count;
  }

  /** Returns the label of a tick; the first and the last name the unit. */
  String label(int tick, LayoutWords words) {
    long thousandths = Math.round(tick * stepSeconds / unit * 1000);
    BigDecimal value = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
    return tick == 0 || tick == count ? words.length(value, name) : words.number(value);
  }
}
