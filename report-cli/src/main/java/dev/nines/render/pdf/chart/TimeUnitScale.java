package dev.nines.render.pdf.chart;

import java.math.BigDecimal;

/**
 * A scale of lengths of time from zero: seconds, minutes, hours or days, in round steps.
 *
 * @param stepSeconds the distance of two ticks in seconds
 * @param count the number of steps
 * @param unit the unit's length in seconds
 * @param sign the unit's sign
 */
record TimeUnitScale(double stepSeconds, int count, long unit, String sign) {

  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 86_400;

  /** Returns the scale that reaches a length, given in seconds. */
  static TimeUnitScale reaching(double seconds, int most) {
    if (seconds <= 2 * MINUTE) {
      return of(seconds, most, 1, "s");
    }
    if (seconds <= 5 * HOUR) {
      return of(seconds, most, MINUTE, "min");
    }
    return seconds <= 4 * DAY ? of(seconds, most, HOUR, "h") : of(seconds, most, DAY, "d");
  }

  private static TimeUnitScale of(double seconds, int most, long unit, String sign) {
    RoundScale scale = RoundScale.reaching(seconds / unit, most);
    return new TimeUnitScale(scale.step() * unit, scale.count(), unit, sign);
  }

  double endSeconds() {
    return stepSeconds * count;
  }

  /** Returns the label of a tick; the first and the last name the unit. */
  String label(int tick) {
    double value = tick * stepSeconds / unit;
    String number =
        value == Math.rint(value)
            ? Long.toString(Math.round(value))
            : BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros().toPlainString();
    return tick == 0 || tick == count ? number + "\u00A0" + sign : number;
  }
}
