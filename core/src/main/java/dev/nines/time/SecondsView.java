package dev.nines.time;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Intervals of whole seconds that are held as numbers, seen as a list that cannot be changed. */
final class SecondsView extends AbstractList<Interval> implements RandomAccess {

  private final long[] packed;

  SecondsView(long[] packed) {
    this.packed = packed;
  }

  @Override
  public Interval get(int index) {
    return Interval.of(
        Instant.ofEpochSecond(packed[2 * index]), Instant.ofEpochSecond(packed[2 * index + 1]));
  }

  @Override
  public int size() {
    return packed.length / 2;
  }

  static boolean arePacked(List<Interval> intervals) {
    return intervals.stream().allMatch(i -> i.from().getNano() == 0 && i.to().getNano() == 0);
  }

  static long[] pack(List<Interval> intervals) {
    long[] packed = new long[2 * intervals.size()];
    for (int i = 0; i < intervals.size(); i++) {
      packed[2 * i] = intervals.get(i).from().getEpochSecond();
      packed[2 * i + 1] = intervals.get(i).to().getEpochSecond();
    }
    return packed;
  }

  static long length(long[] packed) {
    long seconds = 0;
    for (int i = 0; i < packed.length; i += 2) {
      seconds += packed[i + 1] - packed[i];
    }
    return seconds;
  }
}
