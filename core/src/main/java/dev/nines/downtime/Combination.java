package dev.nines.downtime;

import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the weights of several services make one, instant by instant (CALCULATION 2.3): any-down is
 * the greatest, all-down the least, down-when k the k-th greatest.
 *
 * <p>A service that is not provided at an instant takes no part in it, and neither does a group of
 * which no service is. A group takes part as one, with the weight that its own rule gives it.
 *
 * @param over the rule
 * @param services the services, in the order in which their states are given
 */
record Combination(Over over, List<String> services) {

  /**
   * Returns the combined weight of the services' weights; 0 where no service takes part.
   *
   * @param weight the weight of a state; 0 for one that is plainly up
   */
  Fraction of(MemberStates members, Function<MemberState, Fraction> weight) {
    if (over instanceof Over.Group group) {
      return ofGroup(group, members, weight).orElse(Fraction.ZERO);
    }
    List<Fraction> weights = members.weights(weight);
    return kthGreatest(over, weights, members.provided() - weights.size());
  }

  private Optional<Fraction> ofGroup(
      Over.Group group, MemberStates members, Function<MemberState, Fraction> weight) {
    List<Fraction> weights = new ArrayList<>(group.members().size());
    for (Over.Member member : group.members()) {
      Optional<Fraction> own =
          member instanceof Over.Group inner
              ? ofGroup(inner, members, weight)
              : stateOf(((Over.Service) member).id(), members).map(weight);
      own.ifPresent(weights::add);
    }
    return weights.isEmpty()
        ? Optional.empty()
        : Optional.of(kthGreatest(group.rule(), weights, 0));
  }

  private Optional<MemberState> stateOf(String service, MemberStates members) {
    return Optional.of(members.at(services.indexOf(service))).filter(MemberState::provided);
  }

  // of some weights and so many zeros
  private static Fraction kthGreatest(Over over, List<Fraction> weights, int zeros) {
    int k = rank(over, weights.size() + zeros);
    if (k < 1 || k > weights.size()) {
      return Fraction.ZERO;
    }
    weights.sort(Collections.reverseOrder());
    return weights.get(k - 1);
  }

  // each, mean, ratio-of-sums and worst have one ledger a service, so their rank is of one
  private static int rank(Over over, int size) {
    if (over instanceof Over.AllDown) {
      return size;
    }
    return over instanceof Over.DownWhen when ? when.count() : Math.min(1, size);
  }
}
