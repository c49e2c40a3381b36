package dev.nines.credit;

import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a credit is shared among the outages that made it: the credit of every set of them, and what
 * each adds to sets that it is not in.
 *
 * <p>The share of an outage by Shapley value is the mean, over the numbers of outages that can be
 * there before it, of the mean of what it adds to a set of so many. Of three outages, one that adds
 * nothing alone, 150.00 to both sets of one other together, and 50.00 to the set of both others
 * stands for (0.00 + 150.00 / 2 + 50.00) / 3 = 41.67.
 *
 * @param outages the counted outages
 * @param credits the credit of every set of them, by its bits, exact: 2^n of them
 * @param bySum how the credits follow from one sum; absent where they depend on more than that
 */
public record CreditSharing(
    List<Outage> outages, List<Fraction> credits, Optional<CreditBySum> bySum) {

  /**
   * What an outage adds to sets of a number of others.
   *
   * @param others how many others are in each set
   * @param sets how many such sets there are
   * @param adds what it adds to all of them together
   */
  public record Added(int others, int sets, Fraction adds) {}

  public CreditSharing {
    outages = List.copyOf(outages);
    credits = List.copyOf(credits);
    Objects.requireNonNull(bySum, "bySum");
    if (credits.size() != 1 << outages.size()) {
      throw new IllegalArgumentException(
          credits.size() + " credits are not those of all sets of " + outages.size());
    }
  }

  /** Returns the outages of a set, by its bits. */
  public List<Outage> of(int set) {
    return IntStream.range(0, outages.size())
        .filter(i -> (set & 1 << i) != 0)
        .mapToObj(outages::get)
        .toList();
  }

  /** Returns what an outage adds, by the number of others: first to the empty set. */
  public List<Added> added(int outage) {
    List<Added> added = new ArrayList<>();
    for (int others = 0; others < outages.size(); others++) {
      int size = others;
      List<Fraction> each =
          IntStream.range(0, credits.size())
              .filter(set -> (set & 1 << outage) == 0 && Integer.bitCount(set) == size)
              .mapToObj(set -> credits.get(set | 1 << outage).minus(credits.get(set)))
              .toList();
      added.add(new Added(size, each.size(), Fraction.sum(each)));
    }
    return added;
  }

  /** Returns the exact shares, in the order of the outages. */
  public List<Fraction> shares() {
    return Shapley.shares(credits);
  }
}
