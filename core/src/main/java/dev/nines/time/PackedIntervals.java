package dev.nines.time;

import java.util.Arrays;

/**
 * Intervals of whole seconds as numbers: from and to of the first, from and to of the second, and
 * so on, in order, apart from one another and none of them empty. Every operation takes linear time
 * and makes no object but its result.
 *
 * <p>Where windows of two sets meet is as good as random, and a branch that a processor guesses
 * wrongly costs more than a step. So the inner loops choose by masks: {@link #less} is -1 where it
 * holds, and 0 where not.
 */
final class PackedIntervals {

  private static final PackedIntervals NONE = new PackedIntervals(new long[0], 0);
  // before every second that there is, and still far enough from the least number to subtract
  private static final long NEVER = Long.MIN_VALUE >> 1;

  // may be longer than the intervals need, which saves a copy
  private final long[] edges;
  private final int size;

  private PackedIntervals(long[] edges, int size) {
    this.edges = edges;
    this.size = size;
  }

  /** Returns the intervals at the beginning of an array, which is not copied if mostly full. */
  static PackedIntervals of(long[] edges, int size) {
    if (size == 0) {
      return NONE;
    }
    boolean isMostlyFull = 2 * size >= edges.length;
    return new PackedIntervals(isMostlyFull ? edges : Arrays.copyOf(edges, size), size);
  }

  /** Returns how many intervals there are. */
  int count() {
    return size / 2;
  }

  /** Returns the first second of an interval. */
  long from(int index) {
    return edges[2 * index];
  }

  /** Returns the first second behind an interval. */
  long to(int index) {
    return edges[2 * index + 1];
  }

  /** Returns how many seconds are inside. */
  long length() {
    long seconds = 0;
    for (int i = 0; i < size; i += 2) {
      seconds += edges[i + 1] - edges[i];
    }
    return seconds;
  }

  /** Returns the intervals from one index to before another. */
  PackedIntervals part(int first, int end) {
    return of(Arrays.copyOfRange(edges, 2 * first, 2 * end), 2 * (end - first));
  }

  /** Returns what at least one of the two holds. */
  PackedIntervals union(PackedIntervals other) {
    long[] a = edges;
    long[] b = other.edges;
    long[] out = new long[size + other.size];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < size || j < other.size) {
      boolean isFirst = j == other.size || i < size && a[i] <= b[j];
      long from = isFirst ? a[i] : b[j];
      long to = isFirst ? a[i + 1] : b[j + 1];
      count = append(out, count, from, to);
      i += isFirst ? 2 : 0;
      j += isFirst ? 0 : 2;
    }
    return of(out, count);
  }

  // joined to the last one where they overlap or touch
  private static int append(long[] out, int size, long from, long to) {
    if (size > 0 && from <= out[size - 1]) {
      out[size - 1] = Math.max(out[size - 1], to);
      return size;
    }
    out[size] = from;
    out[size + 1] = to;
    return size + 2;
  }

  /** Returns what both hold. */
  PackedIntervals intersection(PackedIntervals other) {
    long[] a = edges;
    long[] b = other.edges;
    long[] out = new long[size + other.size];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < size && j < other.size) {
      long from = Math.max(a[i], b[j]);
      long to = Math.min(a[i + 1], b[j + 1]);
      if (from < to) {
        out[count++] = from;
        out[count++] = to;
      }
      boolean endsFirst = a[i + 1] < b[j + 1];
      i += endsFirst ? 2 : 0;
      j += endsFirst ? 0 : 2;
    }
    return of(out, count);
  }

  /** Returns what this holds and the other does not. */
  PackedIntervals minus(PackedIntervals other) {
    long[] a = edges;
    long[] b = other.edges;
    long[] out = new long[size + other.size + 2];
    int count = 0;
    int i = 0;
    int j = 0;
    // where what is left of the present interval begins
    long cut = NEVER;
    while (i < size && j < other.size) {
      long from = max(a[i], cut);
      long to = a[i + 1];
      long otherTo = b[j + 1];
      long end = min(to, b[j]);
      // written always, and kept where it is not empty
      out[count] = from;
      out[count + 1] = end;
      count += (int) less(from, end) & 2;
      long isOver = less(otherTo, to);
      cut ^= (cut ^ otherTo) & isOver;
      j += (int) isOver & 2;
      i += (int) ~isOver & 2;
    }
    return of(out, count + rest(i, cut, out, count));
  }

  // puts the intervals from one on behind others, the first of them cut
  private int rest(int i, long cut, long[] out, int count) {
    int rest = size - i;
    System.arraycopy(edges, i, out, count, rest);
    if (rest > 0) {
      out[count] = max(edges[i], cut);
    }
    return rest;
  }

  /**
   * Returns what at least one of some windows holds, whatever their order; in one pass where they
   * come in order of their starts.
   *
   * @param windows from and to of each, none empty, in an array that is changed and kept
   * @param size how much of it they are
   */
  static PackedIntervals unionOf(long[] windows, int size) {
    long start = NEVER;
    long end = NEVER;
    long last = NEVER;
    int out = -2;
    int i = 0;
    while (i < size && windows[i] >= last) {
      last = windows[i];
      long to = windows[i + 1];
      long isApart = less(end, last);
      start ^= (start ^ last) & isApart;
      end = Math.max(end, to);
      out += (int) isApart & 2;
      windows[out] = start;
      windows[out + 1] = end;
      i += 2;
    }
    int joined = out + 2;
    System.arraycopy(windows, i, windows, joined, size - i);
    return of(windows, i < size ? WindowSort.union(windows, joined + size - i) : joined);
  }

  private static long less(long a, long b) {
    return a - b >> 63;
  }

  private static long min(long a, long b) {
    return b ^ (a ^ b) & less(a, b);
  }

  private static long max(long a, long b) {
    return a ^ (a ^ b) & less(a, b);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedIntervals set
        && Arrays.equals(edges, 0, size, set.edges, 0, set.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Long.hashCode(edges[i]);
    }
    return hash;
  }
}
