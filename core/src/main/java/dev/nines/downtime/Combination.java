package dev.nines.downtime;

import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import dev.nines.time.Beside.Listed;
import dev.nines.time.SharedList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How weights of several services make one, instant by instant (CALCULATION 2.3): any-down is the
 * greatest, all-down the least, down-when k the k-th greatest.
 *
 * <p>A service that is not provided at an instant takes no part in it, and neither does a group of
 * which no service is. A group takes part as one, with the weight that its own rule gives it.
 *
 * <p>What the lists of several instants share is weighed once, so that an instant costs what
 * changes there, however many services are down.
 */
final class Combination {

  private final Over over;
  private final Function<MemberState, Fraction> weight;
  private final SharedList.Fold<Listed<MemberState>, Weights> services;
  private final Map<Over, SharedList.Fold<Listed<StateInGroup>, Weights>> groups = new HashMap<>();

  /**
   * Makes the combination of a rule over services.
   *
   * @param weight which weight of a state is combined; 0 for one that is plainly up
   */
  Combination(Over over, Function<MemberState, Fraction> weight) {
    this.over = over;
    this.weight = weight;
    this.services = fold(over);
  }

  private <T extends StateInGroup> SharedList.Fold<Listed<T>, Weights> fold(Over rule) {
    return new SharedList.Fold<>(
        Weights.NONE,
        (before, one, after) -> before.and(weight(one.value()), rule).and(after, rule));
  }

  /** Returns the combined weight of the services' weights; 0 where no service takes part. */
  Fraction of(MemberStates members) {
    return members
        .group()
        .map(group -> weights(group).combined(group.rule(), group.size()))
        .orElseGet(() -> weights(members).combined(over, members.services()));
  }

  /** Returns whether any service takes part. */
  boolean isProvided(MemberStates members) {
    return members
        .group()
        .map(group -> weights(group).absent() < group.size())
        .orElseGet(() -> weights(members).absent() < members.services());
  }

  private Weights weights(MemberStates members) {
    Weights silent = Weights.of(weight.apply(MemberState.SILENT), members.silent());
    return services.of(members.noted()).and(silent, over);
  }

  private Weights weights(GroupStates group) {
    return groups.computeIfAbsent(group.rule(), this::fold).of(group.noted());
  }

  private Weights weight(StateInGroup state) {
    if (state instanceof MemberState service) {
      return service.provided() ? Weights.of(weight.apply(service), 1) : Weights.ABSENT;
    }
    GroupStates group = (GroupStates) state;
    Weights weights = weights(group);
    return weights.absent() < group.size()
        ? Weights.of(weights.combined(group.rule(), group.size()), 1)
        : Weights.ABSENT;
  }
}
