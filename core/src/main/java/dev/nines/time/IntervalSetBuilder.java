package dev.nines.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers windows in whatever order into a set. Holds state and is not for several threads.
 *
 * <p>No object is kept for a window of whole seconds. Windows that come in order of their starts
 * are not sorted: the set then takes time linear in them.
 */
public final class IntervalSetBuilder {

  private static final int LEAST = 8;
  private static final long[] NOTHING = {};

  private long[] windows;
  private int size;
  private final List<Interval> others = new ArrayList<>();

  /** Starts without windows. */
  public IntervalSetBuilder() {
    this(LEAST);
  }

  /**
   * Starts without windows.
   *
   * @param expected how many will come, so that there is room
   */
  public IntervalSetBuilder(int expected) {
    windows = new long[2 * Math.max(1, expected)];
  }

  /**
   * Adds a window; an empty one holds nothing.
   *
   * @throws IllegalArgumentException if it ends before it starts
   */
  public IntervalSetBuilder add(Instant from, Instant to) {
    if (from.getNano() != 0 || to.getNano() != 0) {
      addOther(Interval.of(from, to));
      return this;
    }
    return add(from.getEpochSecond(), to.getEpochSecond());
  }

  private void addOther(Interval window) {
    if (!window.isEmpty()) {
      others.add(window);
    }
  }

  /**
   * Adds a window of whole seconds since 1970, for those who have numbers at hand.
   *
   * @throws IllegalArgumentException if it ends before it starts, or an edge is no {@link Instant}
   */
  public IntervalSetBuilder add(long from, long to) {
    if (from < Instant.MIN.getEpochSecond() || to > Instant.MAX.getEpochSecond()) {
      throw new IllegalArgumentException("no instants: " + from + " and " + to);
    }
    if (to < from) {
      throw new IllegalArgumentException(
          "to " + Instant.ofEpochSecond(to) + " is before from " + Instant.ofEpochSecond(from));
    }
    if (size == windows.length) {
      windows = Arrays.copyOf(windows, 2 * Math.max(LEAST, windows.length));
    }
    windows[size] = from;
    windows[size + 1] = to;
    size += from == to ? 0 : 2;
    return this;
  }

  /** Returns everything that at least one of the windows holds, and starts again without any. */
  public IntervalSet union() {
    IntervalSet whole = IntervalSet.ofPacked(PackedIntervals.unionOf(windows, size));
    windows = NOTHING;
    size = 0;
    if (others.isEmpty()) {
      return whole;
    }
    List<Interval> all = new ArrayList<>(whole.intervals());
    all.addAll(others);
    others.clear();
    return IntervalSet.unionOfObjects(all);
  }
}
