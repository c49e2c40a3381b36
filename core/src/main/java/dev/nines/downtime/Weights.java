package dev.nines.downtime;

import dev.nines.money.Fraction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many services have which weight at an instant; all others have the weight 0. */
final class Weights {

  private final TreeMap<Fraction, Integer> counts = new TreeMap<>(Collections.reverseOrder());

  Weights(List<Fraction> weights) {
    weights.forEach(weight -> add(1, weight));
  }

  /** Adds so many of a weight. */
  void add(int count, Fraction weight) {
    counts.merge(weight, count, Integer::sum);
  }

  /** Returns the k-th greatest, k from 1; 0 where there are fewer. */
  Fraction kthGreatest(int k) {
    int passed = 0;
    for (Map.Entry<Fraction, Integer> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed >= k) {
        return entry.getKey();
      }
    }
    return Fraction.ZERO;
  }
}
