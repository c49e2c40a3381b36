package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalSetTest {

  private static final int LENGTH = 60;
  private static final int CASES = 2_000;

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }

  private static Interval of(int from, int to) {
    return Interval.of(at(from), at(to));
  }

  @Test
  void unionOf_overlapAddsTheTail() {
    // two monitors, 10:00 to 10:30 and 10:15 to 11:00: 60 minutes, not 30 and not 75
    IntervalSet union = IntervalSet.unionOf(List.of(of(0, 1_800), of(900, 3_600)));

    assertThat(union.intervals()).containsExactly(of(0, 3_600));
    assertThat(union.length()).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void unionOf_touchingIsOne() {
    assertThat(IntervalSet.unionOf(List.of(of(3, 5), of(1, 3), of(7, 7))).intervals())
        .containsExactly(of(1, 5));
  }

  @Test
  void constructor_refusesWhatTouches() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntervalSet(List.of(of(1, 3), of(3, 5))))
        .withMessage(
            "1970-01-01T00:00:01Z/1970-01-01T00:00:03Z is not before"
                + " 1970-01-01T00:00:03Z/1970-01-01T00:00:05Z");
  }

  @Test
  void algebra_isThatOfSetsOfSeconds() {
    Random random = new Random(20_250_705);
    Interval bounds = of(0, LENGTH);
    for (int i = 0; i < CASES; i++) {
      BitSet left = new BitSet();
      BitSet right = new BitSet();
      IntervalSet a = IntervalSet.unionOf(randomIntervals(random, left));
      IntervalSet b = IntervalSet.unionOf(randomIntervals(random, right));

      assertThat(bits(a)).isEqualTo(left);
      assertThat(bits(a.union(b))).isEqualTo(or(left, right)).isEqualTo(bits(b.union(a)));
      assertThat(bits(a.intersection(b))).isEqualTo(and(left, right));
      assertThat(bits(a.minus(b))).isEqualTo(andNot(left, right));
      assertThat(bits(a.complementIn(bounds))).isEqualTo(not(left));
      assertThat(a.length()).isEqualTo(Duration.ofSeconds(left.cardinality()));
      assertThat(a.union(a)).isEqualTo(a);
      for (int second = 0; second < LENGTH; second++) {
        assertThat(a.contains(at(second))).isEqualTo(left.get(second));
      }
    }
  }

  @Test
  void tilingOfOverlapping_holdsWhatCoversEachSecond() {
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      List<Tile<Interval>> items = new ArrayList<>();
      for (Interval interval : randomIntervals(random, new BitSet())) {
        if (!interval.isEmpty()) {
          items.add(new Tile<>(interval, interval));
        }
      }
      Tiling<SharedList<Interval>> tiling = Tiling.ofOverlapping(of(5, LENGTH - 5), items);

      for (Tile<SharedList<Interval>> tile : tiling.tiles()) {
        assertThat(tile.value())
            .isEqualTo(
                items.stream()
                    .map(Tile::value)
                    .filter(item -> item.encloses(tile.span()))
                    .toList());
      }
    }
  }

  private static List<Interval> randomIntervals(Random random, BitSet covered) {
    List<Interval> intervals = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int from = random.nextInt(LENGTH);
      int to = from + random.nextInt(LENGTH - from);
      intervals.add(of(from, to));
      covered.set(from, to);
    }
    return intervals;
  }

  private static BitSet bits(IntervalSet set) {
    BitSet bits = new BitSet();
    for (Interval interval : set.intervals()) {
      bits.set((int) interval.from().getEpochSecond(), (int) interval.to().getEpochSecond());
    }
    return bits;
  }

  private static BitSet or(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.or(b);
    return result;
  }

  private static BitSet and(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.and(b);
    return result;
  }

  private static BitSet andNot(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.andNot(b);
    return result;
  }

  private static BitSet not(BitSet a) {
    BitSet result = (BitSet) a.clone();
    result.flip(0, LENGTH);
    return result;
  }
}
