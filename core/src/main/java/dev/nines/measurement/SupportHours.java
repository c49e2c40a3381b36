package dev.nines.measurement;

import dev.nines.contract.ServiceTimes;
import dev.nines.contract.WeeklyHours;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The hours in which a clock runs; outside them it stands still.
 *
 * @param hours the hours of the week, less the holidays
 * @param zone whose wall clock they are of
 */
public record SupportHours(WeeklyHours hours, ZoneId zone) {

  public SupportHours {
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(zone, "zone");
  }

  /**
   * Returns how much of a stretch of time lies in the hours. Example: Friday 17:00 to Monday 09:00
   * are 2 hours of MON-FRI 08:00 to 18:00.
   */
  public Duration within(Interval stretch) {
    return stretch.isEmpty()
        ? Duration.ZERO
        : ServiceTimes.of(List.of(hours), zone).in(stretch).length();
  }
}
