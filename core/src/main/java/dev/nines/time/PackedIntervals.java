package dev.nines.time;

import java.util.Arrays;

/**
 * Intervals of whole seconds as an array: from and to of the first, from and to of the second, and so
 * on, in order, apart from one another and none of them empty. Every operation takes linear time and
 * makes no object but its result.
 */
final class PackedIntervals {

  private static final long[] NONE = {};

  private PackedIntervals() {}

  /** Returns what at least one of two sets holds. */
  static long[] union(long[] a, long[] b) {
    long[] out = new long[a.length + b.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      boolean isFirst = j == b.length || i < a.length && a[i] <= b[j];
      long from = isFirst ? a[i] : b[j];
      long to = isFirst ? a[i + 1] : b[j + 1];
      size = append(out, size, from, to);
      i += isFirst ? 2 : 0;
      j += isFirst ? 0 : 2;
    }
    return cut(out, size);
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

  /** Returns what both of two sets hold. */
  static long[] intersection(long[] a, long[] b) {
    long[] out = new long[a.length + b.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      long from = Math.max(a[i], b[j]);
      long to = Math.min(a[i + 1], b[j + 1]);
      if (from < to) {
        out[size++] = from;
        out[size++] = to;
      }
      boolean endsFirst = a[i + 1] < b[j + 1];
      i += endsFirst ? 2 : 0;
      j += endsFirst ? 0 : 2;
    }
    return cut(out, size);
  }

  /** Returns what the first of two sets holds and the second does not. */
  static long[] minus(long[] a, long[] b) {
    long[] out = new long[a.length + b.length];
    int size = 0;
    int j = 0;
    for (int i = 0; i < a.length; i += 2) {
      long from = a[i];
      long to = a[i + 1];
      while (j < b.length && b[j + 1] <= from) {
        j += 2;
      }
      for (int k = j; k < b.length && b[k] < to; k += 2) {
        if (from < b[k]) {
          out[size++] = from;
          out[size++] = b[k];
        }
        from = b[k + 1];
        j = k;
      }
      if (from < to) {
        out[size++] = from;
        out[size++] = to;
      }
    }
    return cut(out, size);
  }

  /**
   * Returns what at least one of some windows holds, whatever their order; empty ones hold nothing.
   *
   * @param windows from and to of each, in an array that is changed
   */
  static long[] unionOf(long[] windows) {
    long[] sorted = isSorted(windows) ? windows : sorted(windows);
    int size = 0;
    for (int i = 0; i < sorted.length; i += 2) {
      if (sorted[i] < sorted[i + 1]) {
        size = append(sorted, size, sorted[i], sorted[i + 1]);
      }
    }
    return cut(sorted, size);
  }

  private static boolean isSorted(long[] windows) {
    for (int i = 2; i < windows.length; i += 2) {
      if (windows[i] < windows[i - 2]) {
        return false;
      }
    }
    return true;
  }

  // start and length in one number where there is room, which sorts at once
  private static long[] sorted(long[] windows) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long longest = 0;
    for (int i = 0; i < windows.length; i += 2) {
      first = Math.min(first, windows[i]);
      last = Math.max(last, windows[i]);
      longest = Math.max(longest, windows[i + 1] - windows[i]);
    }
    int bits = 64 - Long.numberOfLeadingZeros(longest);
    long span = last - first;
    boolean hasRoom = longest >= 0 && span >= 0 && bits + 64 - Long.numberOfLeadingZeros(span) < 64;
    return hasRoom ? sortedKeys(windows, first, bits) : sortedEdges(windows);
  }

  private static long[] sortedKeys(long[] windows, long first, int bits) {
    long[] keys = new long[windows.length / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = windows[2 * i] - first << bits | windows[2 * i + 1] - windows[2 * i];
    }
    Arrays.sort(keys);
    long mask = (1L << bits) - 1;
    for (int i = 0; i < keys.length; i++) {
      windows[2 * i] = (keys[i] >> bits) + first;
      windows[2 * i + 1] = windows[2 * i] + (keys[i] & mask);
    }
    return windows;
  }

  // the n-th start with the n-th end: other windows, but the same in union
  private static long[] sortedEdges(long[] windows) {
    long[] from = new long[windows.length / 2];
    long[] to = new long[windows.length / 2];
    for (int i = 0; i < from.length; i++) {
      from[i] = windows[2 * i];
      to[i] = windows[2 * i + 1];
    }
    Arrays.sort(from);
    Arrays.sort(to);
    for (int i = 0; i < from.length; i++) {
      windows[2 * i] = from[i];
      windows[2 * i + 1] = to[i];
    }
    return windows;
  }

  private static long[] cut(long[] out, int size) {
    return size == 0 ? NONE : size == out.length ? out : Arrays.copyOf(out, size);
  }
}
