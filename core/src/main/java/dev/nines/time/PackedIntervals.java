package dev.nines.time;

import java.util.Arrays;

/**
 * Intervals of whole seconds as an array: from and to of the first, from and to of the second, and
 * so on, in order, apart from one another and none of them empty. Every operation takes linear time
 * and makes no object but its result.
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
   * Returns what at least one of some windows holds, whatever their order.
   *
   * @param windows from and to of each, none empty, in an array that is changed
   */
  static long[] unionOf(long[] windows) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long longest = 0;
    boolean isSorted = true;
    for (int i = 0; i < windows.length; i += 2) {
      long from = windows[i];
      isSorted &= from >= last;
      first = Math.min(first, from);
      last = Math.max(last, from);
      longest = Math.max(longest, windows[i + 1] - from);
    }
    int bits = 64 - Long.numberOfLeadingZeros(longest);
    long span = last - first;
    boolean hasRoom = longest >= 0 && span >= 0 && bits + 64 - Long.numberOfLeadingZeros(span) < 64;
    if (isSorted || !hasRoom) {
      return cut(windows, joined(isSorted ? windows : sortedEdges(windows)));
    }
    long[] keys = KeySort.sorted(keys(windows, first, bits), bits, span);
    return cut(windows, joined(keys, windows, first, bits));
  }

  // start and length in one number
  private static long[] keys(long[] windows, long first, int bits) {
    long[] keys = new long[windows.length / 2];
    for (int i = 0; i < keys.length; i++) {
      long from = windows[2 * i];
      keys[i] = from - first << bits | windows[2 * i + 1] - from;
    }
    return keys;
  }

  private static int joined(long[] keys, long[] out, long first, int bits) {
    long mask = (1L << bits) - 1;
    int size = 0;
    long end = Long.MIN_VALUE;
    for (long key : keys) {
      long from = (key >> bits) + first;
      long to = from + (key & mask);
      if (from > end) {
        out[size] = from;
        size += 2;
        end = to;
      } else {
        end = Math.max(end, to);
      }
      out[size - 1] = end;
    }
    return size;
  }

  private static int joined(long[] sorted) {
    int size = 0;
    long end = Long.MIN_VALUE;
    for (int i = 0; i < sorted.length; i += 2) {
      long from = sorted[i];
      long to = sorted[i + 1];
      if (from > end) {
        sorted[size] = from;
        size += 2;
        end = to;
      } else {
        end = Math.max(end, to);
      }
      sorted[size - 1] = end;
    }
    return size;
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
