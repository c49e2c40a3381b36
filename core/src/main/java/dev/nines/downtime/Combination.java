package dev.nines.downtime;

import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the weights of several services make one, instant by instant (CALCULATION 2.3): any-down is
 * the greatest, all-down the least, down-when k the k-th greatest.
 *
 * <p>A service that is not provided at an instant takes no part in it, and neither does a group of
 * which no service is. A group takes part as one, with the weight that its own rule gives it.
 */
final class Combination {

  private final Over over;
  private final Optional<GroupTree> tree;

  /**
   * Makes the combination of a rule over services, in the order in which their states are given.
   */
  Combination(Over over, List<String> services) {
    this.over = over;
    this.tree =
        over instanceof Over.Group group
            ? Optional.of(new GroupTree(group, services))
            : Optional.empty();
  }

  /**
   * Returns the combined weight of the services' weights; 0 where no service takes part.
   *
   * @param weight the weight of a state; 0 for one that is plainly up
   */
  Fraction of(MemberStates members, Function<MemberState, Fraction> weight) {
    if (tree.isPresent()) {
      return tree.get().of(members, weight);
    }
    Weights weights = new Weights(members.weights(weight));
    if (members.silent() > 0) {
      weights.add(members.silent(), weight.apply(MemberState.SILENT));
    }
    return kthGreatest(over, weights, members.provided());
  }

  /** Returns the weight that a rule makes of some weights and zeros, so many in all. */
  static Fraction kthGreatest(Over over, Weights weights, int size) {
    int k = rank(over, size);
    return k < 1 ? Fraction.ZERO : weights.kthGreatest(k);
  }

  // each, mean, ratio-of-sums and worst have one ledger a service, so their rank is of one
  private static int rank(Over over, int size) {
    if (over instanceof Over.AllDown) {
      return size;
    }
    return over instanceof Over.DownWhen when ? when.count() : Math.min(1, size);
  }
}
