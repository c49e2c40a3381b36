package dev.nines.time;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Intervals of whole seconds that are held as numbers, seen as a list that cannot be changed. */
final class SecondsView extends AbstractList<Interval> implements RandomAccess {

  private final PackedIntervals packed;

  SecondsView(PackedIntervals packed) {
    this.packed = packed;
  }

  @Override
  public Interval get(int index) {
    return Interval.of(
        Instant.ofEpochSecond(packed.from(index)), Instant.ofEpochSecond(packed.to(index)));
  }

  @Override
  public int size() {
    return packed.count();
  }

  static boolean arePacked(List<Interval> intervals) {
    return intervals.stream().allMatch(i -> i.from().getNano() == 0 && i.to().getNano() == 0);
  }

  static PackedIntervals pack(List<Interval> intervals) {
    long[] packed = new long[2 * intervals.size()];
    for (int i = 0; i < intervals.size(); i++) {
      packed[2 * i] = intervals.get(i).from().getEpochSecond();
      packed[2 * i + 1] = intervals.get(i).to().getEpochSecond();
    }
    return PackedIntervals.of(packed, packed.length);
  }
}
