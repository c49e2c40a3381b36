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
    Sums sums = Sums.of(values, n);
    List<Fraction> shares = new ArrayList<>();
    for (int player = 0; player < n; player++) {
      shares.add(share(sums, weights, player));
    }
    return shares;
  }

  // what the coming of a player adds: to subsets of s players, which then are of s + 1
  private static Fraction share(Sums sums, Fraction[] weights, int player) {
    Fraction share = Fraction.ZERO;
    for (int s = 0; s < weights.length; s++) {
      Fraction with = sums.with[player][s + 1];
      Fraction without = sums.all[s].minus(sums.with[player][s]);
      share = share.plus(with.minus(without).times(weights[s]));
    }
    return share;
  }

  /** The sums of the values of all subsets of a size, and of those with a player. */
  private record Sums(Fraction[] all, Fraction[][] with) {

    static Sums of(List<Fraction> values, int n) {
      Sums sums = new Sums(zeros(n + 1), new Fraction[n][]);
      Arrays.setAll(sums.with, player -> zeros(n + 1));
      for (int subset = 0; subset < values.size(); subset++) {
        if (!values.get(subset).isZero()) {
          sums.add(subset, values.get(subset));
        }
      }
      return sums;
    }

    private static Fraction[] zeros(int count) {
      Fraction[] zeros = new Fraction[count];
      Arrays.fill(zeros, Fraction.ZERO);
      return zeros;
    }

    private void add(int subset, Fraction value) {
      int size = Integer.bitCount(subset);
      all[size] = all[size].plus(value);
      for (int player = 0; player < with.length; player++) {
        if ((subset & 1 << player) != 0) {
          with[player][size] = with[player][size].plus(value);
        }
      }
    }
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
