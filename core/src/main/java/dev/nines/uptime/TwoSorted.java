package dev.nines.uptime;

import dev.nines.money.Fraction;
import java.util.AbstractList;
import java.util.List;

/**
 * Many values in order with a few more, also in order, as one list that is never made: each value
 * is found by halving.
 */
final class TwoSorted extends AbstractList<Fraction> {

  private final List<Fraction> many;
  private final List<Fraction> few;

  TwoSorted(List<Fraction> many, List<Fraction> few) {
    this.many = many;
    this.few = few;
  }

  @Override
  public int size() {
    return many.size() + few.size();
  }

  @Override
  public Fraction get(int index) {
    int before = fewBefore(index);
    return before < few.size() && placeOf(before) == index
        ? few.get(before)
        : many.get(index - before);
  }

  // how many of the few stand before a place
  private int fewBefore(int place) {
    int low = 0;
    int high = few.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (placeOf(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // where one of the few stands in the list: before equal ones of the many
  private int placeOf(int index) {
    Fraction value = few.get(index);
    int low = 0;
    int high = many.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (many.get(middle).isBelow(value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + index;
  }
}
