package dev.nines.downtime;

import dev.nines.contract.Qualify.Minimum;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tiling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds outages as they happened and what of them the minimum rule lets count (CALCULATION 2.4).
 *
 * <p>Windows that overlap or touch are one outage, whatever their weights. With {@code joins: no}
 * accepted maintenance cuts an outage into pieces that are judged one by one.
 */
final class OutageFinder {

  private final Combination rawWeight;
  private final Optional<Minimum> minimum;

  /**
   * Makes the finder.
   *
   * @param rawWeight makes the weight of the impact as it happened
   * @param minimum the minimum rule; absent for none
   */
  OutageFinder(Combination rawWeight, Optional<Minimum> minimum) {
    this.rawWeight = rawWeight;
    this.minimum = minimum;
  }

  /** Returns the outages in order of time, uncut. */
  List<Interval> outages(Tiling<MemberStates> states) {
    IntervalSet impact = states.where(members -> rawWeight.of(members).isPositive());
    if (minimum.map(Minimum::joins).orElse(true)) {
      return impact.intervals();
    }
    IntervalSet maintained = states.where(MemberStates.any(m -> !m.maintenance().isEmpty()));
    List<Interval> pieces = new ArrayList<>(impact.minus(maintained).intervals());
    pieces.addAll(impact.intersection(maintained).intervals());
    pieces.sort(Comparator.comparing(Interval::from));
    return pieces;
  }

  /** Returns whether the minimum rule lets an outage count. */
  boolean qualifies(Interval outage) {
    return minimum.map(rule -> rule.isReachedBy(outage.length())).orElse(true);
  }

  /**
   * Returns what the minimum rule lets count: whole outages, or what exceeds their first minutes.
   */
  IntervalSet counting(List<Interval> outages) {
    return IntervalSet.unionOf(outages.stream().filter(this::qualifies).map(this::kept).toList());
  }

  private Interval kept(Interval outage) {
    return minimum
        .filter(Minimum::excess)
        .map(rule -> Interval.of(outage.from().plus(rule.length()), outage.to()))
        .orElse(outage);
  }
}
