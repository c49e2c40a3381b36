package dev.nines.credit;

import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What weighs at each instant as running sums, so that the weighted seconds of any window are the
 * difference of two.
 */
final class RunningSum {

  private final List<Instant> starts = new ArrayList<>();
  private final List<Fraction> before = new ArrayList<>();
  private final List<Fraction> weights = new ArrayList<>();

  /** Makes it of stretches with their weights, which add up where they overlap. */
  RunningSum(List<Tile<Fraction>> parts) {
    Map<Instant, Fraction> changes = new TreeMap<>();
    for (Tile<Fraction> part : parts) {
      changes.merge(part.span().from(), part.value(), Fraction::plus);
      changes.merge(part.span().to(), Fraction.ZERO.minus(part.value()), Fraction::plus);
    }
    Fraction sum = Fraction.ZERO;
    Fraction weight = Fraction.ZERO;
    for (Map.Entry<Instant, Fraction> change : changes.entrySet()) {
      sum = sum.plus(since(change.getKey(), weight));
      weight = weight.plus(change.getValue());
      starts.add(change.getKey());
      before.add(sum);
      weights.add(weight);
    }
  }

  /** Returns the weighted seconds in a window. */
  Fraction in(Interval window) {
    return upTo(window.to()).minus(upTo(window.from()));
  }

  private Fraction upTo(Instant instant) {
    int found = Collections.binarySearch(starts, instant);
    int index = found < 0 ? -found - 2 : found;
    if (index < 0) {
      return Fraction.ZERO;
    }
    Fraction weight = weights.get(index);
    return weight.isZero()
        ? before.get(index)
        : before.get(index).plus(seconds(starts.get(index), instant).times(weight));
  }

  // the weighted seconds since the last change so far
  private Fraction since(Instant instant, Fraction weight) {
    return weight.isZero()
        ? Fraction.ZERO
        : seconds(starts.get(starts.size() - 1), instant).times(weight);
  }

  private static Fraction seconds(Instant from, Instant to) {
    return Seconds.of(Interval.of(from, to).length());
  }
}
