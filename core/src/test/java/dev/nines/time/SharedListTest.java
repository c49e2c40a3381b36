package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedListTest {

  private static SharedList<Integer> upTo(int end) {
    return SharedList.copyOf(IntStream.range(0, end).boxed().toList());
  }

  @Test
  void changes_areThoseOfAnArray() {
    Random random = new Random(7);
    List<Integer> plain = new ArrayList<>();
    SharedList<Integer> shared = SharedList.none();
    for (int step = 0; step < 2_000; step++) {
      if (plain.isEmpty() || random.nextInt(5) < (step < 1_000 ? 4 : 1)) {
        int place = random.nextInt(plain.size() + 1);
        plain.add(place, step);
        shared = shared.with(place, step);
      } else {
        int place = random.nextInt(plain.size());
        plain.remove(place);
        shared = shared.without(place);
      }
      assertThat(shared.size()).isEqualTo(plain.size());
      if (step % 50 == 0) {
        assertThat(new ArrayList<>(shared)).isEqualTo(plain);
        assertThat(shared.hashCode()).isEqualTo(plain.hashCode());
      }
    }
  }

  @Test
  void aChange_leavesTheListItWasMadeOf() {
    SharedList<Integer> three = upTo(3);

    assertThat(three.with(1, 9)).containsExactly(0, 9, 1, 2);
    assertThat(three.without(1)).containsExactly(0, 2);
    assertThat(three).containsExactly(0, 1, 2);
  }

  @Test
  void inOrder_staysShallow() {
    // of 100,000 elements added one after the other none stands deeper than 2.5 x log2
    SharedList<Integer> rising = SharedList.none();
    SharedList<Integer> falling = SharedList.none();
    for (int i = 0; i < 100_000; i++) {
      rising = rising.with(i, i);
      falling = falling.with(0, i);
    }

    assertThat(depth(rising)).isLessThan(42);
    assertThat(depth(falling)).isLessThan(42);
    SharedList<Integer> halved = rising;
    for (int i = 0; i < 90_000; i++) {
      halved = halved.without(0);
    }
    assertThat(depth(halved)).isLessThan(34);
  }

  private static int depth(SharedList<Integer> list) {
    return new SharedList.Fold<Integer, Integer>(0, (a, value, b) -> 1 + Math.max(a, b)).of(list);
  }

  @Test
  void listsOfVeryDifferentLength_areJoinedShallow() {
    SharedList<Integer> joined = SharedList.joined(upTo(3), 3, upTo(50_000));

    assertThat(joined).hasSize(50_004).startsWith(0, 1, 2, 3, 0, 1);
    assertThat(depth(joined)).isLessThan(39);
    SharedList<Integer> other = upTo(50_000).plus(upTo(2));
    assertThat(other).hasSize(50_002).endsWith(49_999, 0, 1);
    assertThat(depth(other)).isLessThan(39);
  }

  @Test
  void plus_ofNone_isTheOther() {
    assertThat(SharedList.<Integer>none().plus(upTo(2))).containsExactly(0, 1);
    assertThat(upTo(2).plus(SharedList.none())).containsExactly(0, 1);
  }

  @Test
  void placeWhere_countsThoseBefore() {
    SharedList<Integer> ten = upTo(10);

    assertThat(ten.placeWhere(value -> value >= 0)).isZero();
    assertThat(ten.placeWhere(value -> value >= 7)).isEqualTo(7);
    assertThat(ten.placeWhere(value -> value >= 10)).isEqualTo(10);
    assertThat(SharedList.<Integer>none().placeWhere(value -> true)).isZero();
  }

  @Test
  void equality_isThatOfLists() {
    assertThat(upTo(4)).isEqualTo(List.of(0, 1, 2, 3)).isEqualTo(upTo(3).with(3, 3));
    assertThat(List.of(0, 1, 2, 3)).isEqualTo(upTo(4));
    assertThat(upTo(4)).isNotEqualTo(upTo(3)).isNotEqualTo(upTo(4).without(2).with(2, 9));
    assertThat(upTo(4)).isNotEqualTo(List.of(0, 1, 2)).isNotEqualTo(List.of(0, 1, 2, 9));
    assertThat(SharedList.none()).isEqualTo(List.of()).hasSameHashCodeAs(List.of());
    // of the same length and number
    assertThat(SharedList.copyOf(List.of("Aa"))).isNotEqualTo(SharedList.copyOf(List.of("BB")));
  }

  @Test
  void copyOfAShared_isItself() {
    SharedList<Integer> list = upTo(5);

    assertThat(SharedList.copyOf(list)).isSameAs(list);
  }

  @Test
  void nothing_standsOutside() {
    assertThatThrownBy(() -> upTo(3).get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> upTo(3).add(1)).isInstanceOf(UnsupportedOperationException.class);
    Iterator<Integer> iterator = upTo(1).iterator();
    assertThat(iterator.next()).isZero();
    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no element left");
  }

  @Test
  void fold_makesEachSharedPartOnce() {
    List<Integer> asked = new ArrayList<>();
    SharedList.Fold<Integer, Integer> sum =
        new SharedList.Fold<>(
            0,
            (before, value, after) -> {
              asked.add(value);
              return before + value + after;
            });
    SharedList<Integer> hundred = upTo(100);

    assertThat(sum.of(hundred)).isEqualTo(99 * 100 / 2);
    assertThat(asked).hasSize(100);
    asked.clear();
    assertThat(sum.of(hundred.with(100, 1_000))).isEqualTo(99 * 100 / 2 + 1_000);
    assertThat(asked).hasSizeLessThan(20);
    assertThat(sum.of(SharedList.none())).isZero();
  }
}
