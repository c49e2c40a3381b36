package dev.nines.downtime;

import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Slots of equal length, aligned to local midnight; the last slot of a day ends with the day.
 *
 * @param zone the contract's zone
 * @param length the length of a slot, above zero
 */
public record SlotGrid(ZoneId zone, Duration length) {

  public SlotGrid {
    Objects.requireNonNull(zone, "zone");
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("length " + length + " is not above 0");
    }
  }

  /** Returns the slot that holds an instant. */
  public Interval slotAt(Instant instant) {
    Interval day = dayOf(instant);
    long index = Duration.between(day.from(), instant).dividedBy(length);
    Instant from = day.from().plus(length.multipliedBy(index));
    Instant to = from.plus(length);
    return Interval.of(from, to.isBefore(day.to()) ? to : day.to());
  }

  /** Returns the slots that lie wholly inside a set, joined where they touch. */
  public IntervalSet wholeSlotsIn(IntervalSet set) {
    List<Interval> whole =
        set.intervals().stream().map(part -> whole(part.from(), part.to())).toList();
    return IntervalSet.unionOf(whole);
  }

  /** Returns how many slots start in a stretch of time. */
  public long countIn(Interval stretch) {
    long count = 0;
    Instant at = firstStart(stretch.from());
    while (at.isBefore(stretch.to())) {
      Interval day = dayOf(at);
      Instant end = day.to().isBefore(stretch.to()) ? day.to() : stretch.to();
      count += startsBetween(at, end);
      at = day.to();
    }
    return count;
  }

  private Interval whole(Instant from, Instant to) {
    Instant first = firstStart(from);
    Interval last = slotAt(to);
    Instant end = last.from();
    return first.isBefore(end) ? Interval.of(first, end) : Interval.of(first, first);
  }

  // the start of the first slot that starts at or after an instant
  private Instant firstStart(Instant instant) {
    Interval slot = slotAt(instant);
    return slot.from().equals(instant) ? instant : slot.to();
  }

  private long startsBetween(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    long full = span.dividedBy(length);
    return span.equals(length.multipliedBy(full)) ? full : full + 1;
  }

  private Interval dayOf(Instant instant) {
    LocalDate date = instant.atZone(zone).toLocalDate();
    return Interval.of(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
