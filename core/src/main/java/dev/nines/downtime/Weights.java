package dev.nines.downtime;

import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of some services or groups have which weight at an instant, as far as a rule asks: of
 * the heaviest as many as it counts, of {@code all-down} the lightest above 0. All others have the
 * weight 0.
 *
 * @param absent how many are not provided and take no part
 * @param heaviest the weights above 0, the heaviest first
 */
record Weights(int absent, List<Alike> heaviest) {

  /** So many of one weight. */
  record Alike(Fraction weight, int count) {}

  /** Nothing but weights of 0. */
  static final Weights NONE = new Weights(0, List.of());

  /** One that takes no part. */
  static final Weights ABSENT = new Weights(1, List.of());

  /** Returns so many of a weight. */
  static Weights of(Fraction weight, int count) {
    return weight.isPositive() && count > 0
        ? new Weights(0, List.of(new Alike(weight, count)))
        : NONE;
  }

  /** Returns these and others, as far as a rule asks. */
  Weights and(Weights other, Over rule) {
    if (this == NONE || other == NONE) {
      return this == NONE ? other : this;
    }
    List<Alike> all = merged(heaviest, other.heaviest);
    return new Weights(
        absent + other.absent,
        rule instanceof Over.AllDown ? lightest(all) : first(all, rank(rule, 1)));
  }

  /**
   * Returns the weight that a rule makes of them: any-down the greatest, all-down the least,
   * down-when k the k-th greatest; 0 where nothing takes part.
   *
   * @param size how many there are, with those of weight 0 and those that take no part
   */
  Fraction combined(Over rule, int size) {
    int left = rank(rule, size - absent);
    for (Alike alike : heaviest) {
      left -= alike.count();
      if (left <= 0 && absent < size) {
        return alike.weight();
      }
    }
    return Fraction.ZERO;
  }

  // each, mean, ratio-of-sums and worst have one ledger a service, so their rank is of one
  private static int rank(Over rule, int size) {
    if (rule instanceof Over.AllDown) {
      return size;
    }
    return rule instanceof Over.DownWhen when ? when.count() : 1;
  }

  private static List<Alike> merged(List<Alike> some, List<Alike> others) {
    List<Alike> merged = new ArrayList<>(some.size() + others.size());
    int next = 0;
    for (Alike one : some) {
      while (next < others.size() && others.get(next).weight().isAbove(one.weight())) {
        merged.add(others.get(next++));
      }
      boolean same = next < others.size() && others.get(next).weight().equals(one.weight());
      merged.add(same ? new Alike(one.weight(), one.count() + others.get(next++).count()) : one);
    }
    merged.addAll(others.subList(next, others.size()));
    return merged;
  }

  private static List<Alike> lightest(List<Alike> all) {
    return all.isEmpty()
        ? all
        : List.of(
            new Alike(all.get(all.size() - 1).weight(), all.stream().mapToInt(Alike::count).sum()));
  }

  // those among which so many stand
  private static List<Alike> first(List<Alike> all, int count) {
    int reached = 0;
    for (int i = 0; i < all.size(); i++) {
      reached += all.get(i).count();
      if (reached >= count) {
        return all.subList(0, i + 1);
      }
    }
    return all;
  }
}
