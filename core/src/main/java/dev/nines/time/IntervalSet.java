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
 * <p>Intervals of whole seconds, which nearly all are, are held as numbers: an operation on a
 * million of them makes no object for each. {@link #intervals} is a view that makes one at a time.
 */
public final class IntervalSet {

  private static final IntervalSet NONE = new IntervalSet(List.of());

  // one of the two: numbers, or where an edge is no whole second, objects
  private final PackedIntervals packed;
  private final List<Interval> objects;

  /**
   * Makes a set of intervals.
   *
   * @param intervals the intervals, in order
   * @throws IllegalArgumentException if one is empty, or does not begin behind the end of the one
   *     before it
   */
  public IntervalSet(List<Interval> intervals) {
    objects = List.copyOf(intervals);
    for (int i = 0; i < objects.size(); i++) {
      Interval current = objects.get(i);
      if (current.isEmpty()) {
        throw new IllegalArgumentException("interval " + current + " is empty");
      }
      if (i > 0 && !objects.get(i - 1).to().isBefore(current.from())) {
        throw new IllegalArgumentException(objects.get(i - 1) + " is not before " + current);
      }
    }
    packed = SecondsView.arePacked(objects) ? SecondsView.pack(objects) : null;
  }

  private IntervalSet(PackedIntervals packed) {
    this.packed = packed;
    this.objects = List.of();
  }

  static IntervalSet ofPacked(PackedIntervals packed) {
    return packed.count() == 0 ? NONE : new IntervalSet(packed);
  }

  /** Returns the intervals, in order. */
  public List<Interval> intervals() {
    return packed == null ? objects : new SecondsView(packed);
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
    IntervalSetBuilder builder = new IntervalSetBuilder(parts.size());
    parts.forEach(part -> builder.add(part.from(), part.to()));
    return builder.union();
  }

  static IntervalSet unionOfObjects(List<Interval> parts) {
    List<Interval> sorted = new ArrayList<>(parts);
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
    return packed == null ? objects.isEmpty() : packed.count() == 0;
  }

  /** Returns the exact total length, zero or greater. */
  public Duration length() {
    return packed == null
        ? objects.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus)
        : Duration.ofSeconds(packed.length());
  }

  /** Returns whether the instant is inside. */
  public boolean contains(Instant instant) {
    return containing(instant).isPresent();
  }

  /** Returns the interval that holds an instant; absent where none does. */
  public Optional<Interval> containing(Instant instant) {
    List<Interval> intervals = intervals();
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
    if (packed != null && other.packed != null) {
      return ofPacked(packed.union(other.packed));
    }
    List<Interval> all = new ArrayList<>(intervals());
    all.addAll(other.intervals());
    return unionOfObjects(all);
  }

  /** Returns what both hold. */
  public IntervalSet intersection(IntervalSet other) {
    return packed != null && other.packed != null
        ? ofPacked(packed.intersection(other.packed))
        : intersection(intervals(), other.intervals());
  }

  private static IntervalSet intersection(List<Interval> first, List<Interval> second) {
    List<Interval> common = new ArrayList<>();
    int here = 0;
    int there = 0;
    while (here < first.size() && there < second.size()) {
      Interval a = first.get(here);
      Interval b = second.get(there);
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
    return first < end ? part(first, end).intersection(of(bounds)) : NONE;
  }

  private IntervalSet part(int first, int end) {
    return packed == null
        ? new IntervalSet(objects.subList(first, end))
        : ofPacked(packed.part(first, end));
  }

  // the index of the first interval from which on a condition holds
  private int firstWhere(Predicate<Interval> holds) {
    List<Interval> intervals = intervals();
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
    if (packed != null && other.packed != null) {
      return ofPacked(packed.minus(other.packed));
    }
    List<Interval> all = intervals();
    Interval span = Interval.of(all.get(0).from(), all.get(all.size() - 1).to());
    return intersection(other.complementIn(span));
  }

  /** Returns what an interval holds and this does not. */
  public IntervalSet complementIn(Interval bounds) {
    List<Interval> rest = new ArrayList<>();
    Instant from = bounds.from();
    for (Interval taken : clampTo(bounds).intervals()) {
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

  @Override
  public boolean equals(Object other) {
    return other instanceof IntervalSet set
        && (packed != null && set.packed != null
            ? packed.equals(set.packed)
            : intervals().equals(set.intervals()));
  }

  @Override
  public int hashCode() {
    return intervals().hashCode();
  }

  @Override
  public String toString() {
    return "IntervalSet[intervals=" + intervals() + "]";
  }
}
