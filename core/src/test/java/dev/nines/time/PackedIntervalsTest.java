package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of whole seconds, sets of fractions and both together hold what a set of bits holds. */
class PackedIntervalsTest {

  private static final int END = 200;

  // one unit of time is a second, or half of one
  private record Side(BitSet bits, IntervalSet set) {}

  private static Instant at(int unit, boolean halves) {
    return halves ? Instant.ofEpochMilli(unit * 500L) : Instant.ofEpochSecond(unit);
  }

  private static Side random(Random random, boolean halves, int scale) {
    BitSet bits = new BitSet();
    IntervalSetBuilder builder = new IntervalSetBuilder();
    List<Interval> windows = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      int from = random.nextInt(END / scale) * scale;
      int to = Math.min(END, from + random.nextInt(30 / scale) * scale);
      bits.set(from, to);
      builder.add(at(from, halves), at(to, halves));
      windows.add(Interval.of(at(from, halves), at(to, halves)));
    }
    IntervalSet set = builder.union();
    assertThat(set).isEqualTo(IntervalSet.unionOf(windows));
    return new Side(bits, set);
  }

  private static IntervalSet of(BitSet bits, boolean halves) {
    List<Interval> all = new ArrayList<>();
    for (int from = bits.nextSetBit(0); from >= 0; ) {
      int to = bits.nextClearBit(from);
      all.add(Interval.of(at(from, halves), at(to, halves)));
      from = bits.nextSetBit(to);
    }
    return new IntervalSet(all);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void setsOfBits(boolean halves) {
    Random random = new Random(halves ? 1 : 2);
    for (int i = 0; i < 3000; i++) {
      // of halves, the second set is of whole seconds, so that both forms meet
      Side a = random(random, halves, 1);
      Side b = random(random, halves, halves ? 2 : 1);
      BitSet union = (BitSet) a.bits().clone();
      union.or(b.bits());
      BitSet both = (BitSet) a.bits().clone();
      both.and(b.bits());
      BitSet rest = (BitSet) a.bits().clone();
      rest.andNot(b.bits());

      assertThat(a.set()).isEqualTo(of(a.bits(), halves));
      assertThat(a.set().hashCode()).isEqualTo(of(a.bits(), halves).hashCode());
      assertThat(a.set().union(b.set())).isEqualTo(of(union, halves));
      assertThat(a.set().intersection(b.set())).isEqualTo(of(both, halves));
      assertThat(a.set().minus(b.set())).isEqualTo(of(rest, halves));
      assertThat(a.set().length().toMillis())
          .isEqualTo(a.bits().cardinality() * (halves ? 500L : 1000L));
      int unit = random.nextInt(END);
      assertThat(a.set().contains(at(unit, halves))).isEqualTo(a.bits().get(unit));
      int from = random.nextInt(END);
      BitSet inside = (BitSet) a.bits().clone();
      inside.clear(0, from);
      Interval bounds = Interval.of(at(from, halves), at(END, halves));
      assertThat(a.set().clampTo(bounds)).isEqualTo(of(inside, halves));
      inside.flip(from, END);
      assertThat(a.set().complementIn(bounds)).isEqualTo(of(inside, halves));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1L << 40, 1L << 53})
  void unionOf_startsAndLengthsThatNeedManyBits(long scale) {
    Random random = new Random(scale);
    for (int round = 0; round < 300; round++) {
      BitSet bits = new BitSet();
      long[] windows = new long[20];
      for (int i = 0; i < windows.length; i += 2) {
        int from = random.nextInt(100);
        int to = from + 1 + random.nextInt(20);
        bits.set(from, to);
        windows[i] = (from - 50) * Math.max(1, scale);
        windows[i + 1] = (to - 50) * Math.max(1, scale);
      }
      List<Long> expected = new ArrayList<>();
      for (int from = bits.nextSetBit(0); from >= 0; ) {
        int to = bits.nextClearBit(from);
        expected.add((from - 50) * Math.max(1, scale));
        expected.add((to - 50) * Math.max(1, scale));
        from = bits.nextSetBit(to);
      }
      long[] edges = expected.stream().mapToLong(Long::longValue).toArray();
      assertThat(PackedIntervals.unionOf(windows, windows.length))
          .isEqualTo(PackedIntervals.of(edges, edges.length));
    }
  }

  @Test
  void unionOf_inOrderUpToOneWindow() {
    long[] windows = {1, 3, 2, 5, 9, 12, 4, 6, 20, 21, 5, 7, 11, 13};
    long[] edges = {1, 7, 9, 13, 20, 21};

    assertThat(PackedIntervals.unionOf(windows, windows.length))
        .isEqualTo(PackedIntervals.of(edges, edges.length));
  }

  @Test
  void minus_atTheEndsOfTime() {
    long first = Instant.MIN.getEpochSecond();
    long last = Instant.MAX.getEpochSecond();
    IntervalSet all = new IntervalSetBuilder().add(first, last).union();
    IntervalSet ends =
        new IntervalSetBuilder().add(last - 1, last).add(first, first + 1).add(0, 1).union();

    assertThat(all.minus(ends))
        .isEqualTo(new IntervalSetBuilder().add(first + 1, 0).add(1, last - 1).union());
    assertThat(ends.minus(all)).isEqualTo(IntervalSet.none());
  }

  @Test
  void add_numbersThatAreNoInstants() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntervalSetBuilder().add(0, Long.MAX_VALUE))
        .withMessage("no instants: 0 and 9223372036854775807");
  }
}
