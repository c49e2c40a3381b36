package dev.nines.downtime;

import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * How the weights of several services make one, instant by instant (CALCULATION 2.3): any-down is
 * the greatest, all-down the least, down-when k the k-th greatest.
 *
 * <p>A service that is not provided at an instant takes no part in it.
 */
record Combination(Over over) {

  /** Returns the combined weight of the services' weights; 0 where no service takes part. */
  Fraction of(List<MemberState> members, Function<MemberState, Fraction> weight) {
    List<Fraction> weights = new ArrayList<>(members.size());
    for (MemberState member : members) {
      if (member.provided()) {
        weights.add(weight.apply(member));
      }
    }
    return kthGreatest(weights);
  }

  private Fraction kthGreatest(List<Fraction> weights) {
    if (weights.size() == 1 && !(over instanceof Over.DownWhen)) {
      return weights.get(0);
    }
    int k = rank(weights.size());
    if (k < 1 || k > weights.size()) {
      return Fraction.ZERO;
    }
    weights.sort(Collections.reverseOrder());
    return weights.get(k - 1);
  }

  // each, mean, ratio-of-sums and worst have one ledger a service, so their rank is of one
  private int rank(int size) {
    if (over instanceof Over.AllDown) {
      return size;
    }
    return over instanceof Over.DownWhen when ? when.count() : Math.min(1, size);
  }
}
