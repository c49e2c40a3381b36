package dev.nines.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A set of instants as intervals that are in order, not empty, and neither overlap nor touch.
 *
 * <p>Windows that touch are one: {@code [1,2)} and {@code [2,3)} make {@code [1,3)}. Every
 * operation takes time linear in its intervals, once they are in order.
 *
 * @param intervals the intervals, in order
 */
public record IntervalSet(List<Interval> intervals) {

  private static final IntervalSet NONE = new IntervalSet(List.of());

  public IntervalSet {
    intervals = List.copyOf(intervals);
    for (int i = 0; i < intervals.size(); i++) {
      Interval current = intervals.get(i);
      if (current.isEmpty()) {
        throw new IllegalArgumentException("interval " + current + " is empty");
      }
      if (i > 0 && !intervals.get(i - 1).to().isBefore(current.from())) {
        throw new IllegalArgumentException(intervals.get(i - 1) + " is not before " + current);
      }
    }
  }

  /** Returns the set that holds nothing. */
  public static IntervalSet none() {
    return NONE;
  }

  /** Returns the set of one interval; nothing if it is empty. */
  public static IntervalSet of(Interval interval) {
    return interval.isEmpty() ? NONE : new IntervalSet(List.of(interval));
  }

  /** Returns everything that at least one of the intervals holds, whatever their order. */
  public static IntervalSet unionOf(Collection<Interval> parts) {
    List<Interval> sorted = new ArrayList<>(parts);
    sorted.removeIf(Interval::isEmpty);
    sorted.sort(Comparator.comparing(Interval::from));
    List<Interval> merged = new ArrayList<>();
    for (Interval next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && !merged.get(last).to().isBefore(next.from())) {
        merged.set(last, merged.get(last).span(next));
      } else {
        merged.add(next);
      }
    }
    return new IntervalSet(merged);
  }

  /** Returns whether nothing is inside. */
  public boolean isEmpty() {
    return intervals.isEmpty();
  }

  /** Returns the exact total length, zero or greater. */
  public Duration length() {
    return intervals.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns whether the instant is inside. */
  public boolean contains(Instant instant) {
    return containing(instant).isPresent();
  }

  /** Returns the interval that holds an instant; absent where none does. */
  public Optional<Interval> containing(Instant instant) {
    int low = 0;
    int high = intervals.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Interval candidate = intervals.get(middle);
      if (candidate.contains(instant)) {
        return Optional.of(candidate);
      }
      if (instant.isBefore(candidate.from())) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Optional.empty();
  }

  /** Returns what at least one of the two holds. */
  public IntervalSet union(IntervalSet other) {
    List<Interval> all = new ArrayList<>(intervals);
    all.addAll(other.intervals);
    return unionOf(all);
  }

  /** Returns what both hold. */
  public IntervalSet intersection(IntervalSet other) {
    List<Interval> common = new ArrayList<>();
    int here = 0;
    int there = 0;
    while (here < intervals.size() && there < other.intervals.size()) {
      Interval a = intervals.get(here);
      Interval b = other.intervals.get(there);
      a.intersection(b).ifPresent(common::add);
      if (a.to().isBefore(b.to())) {
        here++;
      } else {
        there++;
      }
    }
    return new IntervalSet(common);
  }

  /** Returns what an interval holds of this. */
  public IntervalSet clampTo(Interval bounds) {
    int first = firstWhere(interval -> interval.to().isAfter(bounds.from()));
    int end = firstWhere(interval -> !interval.from().isBefore(bounds.to()));
    return first < end
        ? new IntervalSet(intervals.subList(first, end)).intersection(of(bounds))
        : NONE;
  }

  // the index of the first interval from which on a condition holds
  private int firstWhere(Predicate<Interval> holds) {
    int low = 0;
    int high = intervals.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(intervals.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns what this holds and the other does not. */
  public IntervalSet minus(IntervalSet other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    Interval span = Interval.of(first().from(), last().to());
    return intersection(other.complementIn(span));
  }

  /** Returns what an interval holds and this does not. */
  public IntervalSet complementIn(Interval bounds) {
    List<Interval> rest = new ArrayList<>();
    Instant from = bounds.from();
    for (Interval taken : clampTo(bounds).intervals) {
      if (from.isBefore(taken.from())) {
        rest.add(Interval.of(from, taken.from()));
      }
      from = taken.to();
    }
    if (from.isBefore(bounds.to())) {
      rest.add(Interval.of(from, bounds.to()));
    }
    return new IntervalSet(rest);
  }

  private Interval first() {
    return intervals.get(0);
  }

  private Interval last() {
    return intervals.get(intervals.size() - 1);
  }
}
