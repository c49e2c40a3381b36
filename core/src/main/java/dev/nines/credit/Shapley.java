package dev.nines.credit;

import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares a value among players by Shapley value: the mean, over all orders in which the players
 * could come one by one, of what the coming of each adds.
 *
 * <p>Two players who add 10 only together get 5 each.
 */
public final class Shapley {

  private Shapley() {}

  /**
   * Returns the share of each player; together they are the value of all less the value of none.
   *
   * @param values the value of every subset of the players, by its bits: 2^n of them
   */
  public static List<Fraction> shares(List<Fraction> values) {
    int n = Integer.numberOfTrailingZeros(values.size());
    if (values.size() != 1 << n) {
      throw new IllegalArgumentException(values.size() + " values are not those of all subsets");
    }
    Fraction[] weights = weights(n);
    List<Fraction> shares = new ArrayList<>();
    for (int player = 0; player < n; player++) {
      shares.add(share(values, weights, player));
    }
    return shares;
  }

  private static Fraction share(List<Fraction> values, Fraction[] weights, int player) {
    Fraction[] added = added(values, weights.length, player);
    Fraction share = Fraction.ZERO;
    for (int size = 0; size < weights.length; size++) {
      share = share.plus(added[size].times(weights[size]));
    }
    return share;
  }

  // what the coming of a player adds to all subsets of a size; mostly it adds nothing
  private static Fraction[] added(List<Fraction> values, int players, int player) {
    Fraction[] added = new Fraction[players];
    Arrays.fill(added, Fraction.ZERO);
    for (int subset = 0; subset < values.size(); subset++) {
      Fraction without = values.get(subset);
      Fraction with = values.get(subset | 1 << player);
      if (!with.equals(without)) {
        int size = Integer.bitCount(subset);
        added[size] = added[size].plus(with.minus(without));
      }
    }
    return added;
  }

  // s! (n - s - 1)! / n! for a subset of s players
  private static Fraction[] weights(int n) {
    Fraction[] weights = new Fraction[n];
    Fraction weight = n == 0 ? Fraction.ZERO : Fraction.of(1, n);
    for (int s = 0; s < n; s++) {
      weights[s] = weight;
      weight = s + 1 < n ? weight.times(s + 1).dividedBy(Fraction.of(n - s - 1)) : weight;
    }
    return weights;
  }
}
