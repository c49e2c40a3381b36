package dev.nines.metrics;

import dev.nines.statistics.Estimate;
import dev.nines.statistics.Summary;
import java.util.Objects;
import java.util.Optional;

/**
 * A month, quarter or year: how many incidents began in it, and how long the lead measurement took.
 *
 * @param part what of the calendar it is
 * @param incidents how many real incidents began in it
 * @param interval the exact Poisson interval of that count
 * @param times the lead measurement of those incidents; absent where none has a time
 */
public record CountedPart(
    CalendarUnit.Part part, int incidents, Estimate.Interval interval, Optional<Summary> times) {

  public CountedPart {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(times, "times");
  }
}
