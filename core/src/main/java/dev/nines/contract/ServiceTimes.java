package dev.nines.contract;

import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Resolves hours of the week to instants by the wall clock of a zone.
 *
 * <p>Hours that run over midnight belong to the day on which they start; a holiday takes those that
 * start on it. An edge that a clock change skips is the instant of the change; one that it repeats
 * is the first of the two, so that hours that touch on the wall also touch in time.
 */
public final class ServiceTimes {

  private final List<WeeklyHours> hours;
  private final ZoneId zone;

  private ServiceTimes(List<WeeklyHours> hours, ZoneId zone) {
    this.hours = List.copyOf(hours);
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** Returns the times of any of these hours. */
  public static ServiceTimes of(List<WeeklyHours> hours, ZoneId zone) {
    return new ServiceTimes(hours, zone);
  }

  /** Returns what of a stretch of time the service hours of a promise cover. */
  public static IntervalSet of(Qualify.ServiceHours promised, Contract contract, Interval stretch) {
    if (promised instanceof Qualify.ServiceHours.Weekly weekly) {
      return of(weekly.hours(), contract.zone()).in(stretch);
    }
    return promised instanceof Qualify.ServiceHours.Business
        ? of(List.of(contract.businessHours()), contract.zone()).in(stretch)
        : IntervalSet.of(stretch);
  }

  /** Returns what of a stretch of time lies in the hours. */
  public IntervalSet in(Interval stretch) {
    LocalDate first = dayOf(stretch.from()).minusDays(1);
    LocalDate last = dayOf(stretch.to());
    List<Interval> parts =
        hours.stream()
            .flatMap(weekly -> first.datesUntil(last.plusDays(1)).flatMap(d -> on(weekly, d)))
            .toList();
    return IntervalSet.unionOf(parts).clampTo(stretch);
  }

  private Stream<Interval> on(WeeklyHours weekly, LocalDate day) {
    if (!weekly.isOn(day)) {
      return Stream.empty();
    }
    Instant from = at(day, weekly.from());
    Instant to = at(day, weekly.from() + weekly.secondsADay());
    return Stream.of(Interval.of(from, to));
  }

  private Instant at(LocalDate day, int second) {
    LocalDateTime local = day.atStartOfDay().plusSeconds(second);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition skipped = zone.getRules().getTransition(local);
      return skipped.getInstant();
    }
    return local.toInstant(offsets.get(0));
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
