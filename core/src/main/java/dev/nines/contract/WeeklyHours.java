package dev.nines.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Hours of the week by the wall clock of the contract's zone.
 *
 * @param days the days, at least one
 * @param from the first second of the day, 0 to 86,399, included
 * @param to the second after the last, 0 to 86,400, excluded; 86,400 is the end of the day; at or
 *     before {@code from} the hours run into the next day
 * @param holidays dates on which there are no hours
 */
public record WeeklyHours(Set<DayOfWeek> days, int from, int to, Set<LocalDate> holidays) {

  public WeeklyHours {
    days = Ordered.sorted(days);
    holidays = Ordered.sorted(holidays);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("hours need a day of the week");
    }
    if (from < 0 || from >= 86_400 || to < 0 || to > 86_400) {
      throw new IllegalArgumentException("hours " + from + " to " + to + " are not in a day");
    }
  }

  /** Returns whether hours start on this date: its day is one of them and it is no holiday. */
  public boolean isOn(LocalDate date) {
    return days.contains(date.getDayOfWeek()) && !holidays.contains(date);
  }

  /** Returns the seconds between the two wall-clock times of one day's hours, above 0. */
  public int secondsADay() {
    return to > from ? to - from : 86_400 - from + to;
  }

  /** Returns all of Monday to Friday: what "business" means in a contract that does not say. */
  public static WeeklyHours weekdays() {
    return new WeeklyHours(
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        0,
        86_400,
        Set.of());
  }
}
