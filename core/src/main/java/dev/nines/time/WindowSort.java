package dev.nines.time;

import java.util.Arrays;

/**
 * Joins windows of whole seconds that come in any order: sorts them as one number each, of start
 * and length, where that has room.
 */
final class WindowSort {

  private WindowSort() {}

  /**
   * Puts what at least one of some windows holds at the beginning of their array.
   *
   * @param windows from and to of each, none empty
   * @param size how much of the array they are, 2 or more
   * @return how much of it what they hold takes
   */
  static int union(long[] windows, int size) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long longest = 0;
    for (int i = 0; i < size; i += 2) {
      long from = windows[i];
      first = Math.min(first, from);
      last = Math.max(last, from);
      longest = Math.max(longest, windows[i + 1] - from);
    }
    int bits = bits(longest);
    long span = last - first;
    boolean hasRoom = longest >= 0 && span >= 0 && bits + bits(span) < 64;
    if (!hasRoom) {
      sortEdges(windows, size);
      return joined(windows, size);
    }
    long[] keys = KeySort.sorted(keys(windows, size, first, bits), bits, span);
    return joined(keys, windows, first, bits);
  }

  private static int bits(long number) {
    return 64 - Long.numberOfLeadingZeros(number);
  }

  // start and length in one number
  private static long[] keys(long[] windows, int size, long first, int bits) {
    long[] keys = new long[size / 2];
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

  // the n-th start with the n-th end: other windows, but the same in union
  private static void sortEdges(long[] windows, int size) {
    long[] from = new long[size / 2];
    long[] to = new long[size / 2];
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
  }

  private static int joined(long[] sorted, int length) {
    int size = 0;
    long end = Long.MIN_VALUE;
    for (int i = 0; i < length; i += 2) {
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
}
