package dev.nines.render.html;

import java.util.ArrayList;
import java.util.List;

/** Places marks in order, each as near as can be to where it belongs, none over another. */
final class Spread {

  private Spread() {}

  /**
   * Returns the places; where there is no room for all, they stand as far apart as can be.
   *
   * @param wanted where the marks belong, in order
   * @param gap how far apart two must stand
   * @param from the first place there is
   * @param to the last place there is
   */
  static List<Double> over(List<Double> wanted, double gap, double from, double to) {
    int count = wanted.size();
    double apart = count > 1 ? Math.min(gap, (to - from) / (count - 1)) : gap;
    List<Double> placed = new ArrayList<>();
    double next = from;
    for (double place : wanted) {
      double taken = Math.max(next, Math.min(place, to));
      placed.add(taken);
      next = taken + apart;
    }
    double last = to;
    for (int index = count - 1; index >= 0; index--) {
      placed.set(index, Math.min(placed.get(index), last));
      last = placed.get(index) - apart;
    }
    return placed;
  }
}
