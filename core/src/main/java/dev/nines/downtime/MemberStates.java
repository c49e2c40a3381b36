package dev.nines.downtime;

import dev.nines.time.Beside;
import dev.nines.time.SharedList;
import dev.nines.time.Tiling;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is so with several services at an instant.
 *
 * <p>Only those are listed of which there is something to say: of a thousand services a thousand
 * are plainly up most of the time. Instants share the parts of their lists.
 *
 * @param services how many there are
 * @param noted the states of those of which there is, by their number, in order
 * @param silent how many have no data and nothing else to say
 * @param group the same by groups; absent where the services are no group
 */
record MemberStates(
    int services,
    SharedList<Beside.Listed<MemberState>> noted,
    int silent,
    Optional<GroupStates> group) {

  /** Returns the states of all services at each instant; cut where that of any is. */
  static Tiling<MemberStates> together(List<Tiling<MemberState>> services) {
    return Tiling.together(services, MemberStates::how)
        .map(
            all ->
                new MemberStates(services.size(), all.listed(), all.counted(), Optional.empty()));
  }

  private static Beside.How how(MemberState state) {
    if (state.isPlainlyUp()) {
      return Beside.How.LEFT_OUT;
    }
    return state.isSilent() ? Beside.How.COUNTED : Beside.How.LISTED;
  }

  /** Returns the same states with those of the groups. */
  MemberStates with(GroupStates groups) {
    return new MemberStates(services, noted, silent, Optional.of(groups));
  }

  /** Returns the same states without groups, each service for itself. */
  MemberStates ungrouped() {
    return new MemberStates(services, noted, silent, Optional.empty());
  }

  /**
   * Returns whether the state of any service that is not plainly up, or only without data, fulfils
   * a condition; of lists that share a part, it is looked at once.
   */
  static Predicate<MemberStates> any(Predicate<MemberState> condition) {
    SharedList.Fold<Beside.Listed<MemberState>, Boolean> found =
        new SharedList.Fold<>(
            false, (before, one, after) -> before || condition.test(one.value()) || after);
    return members -> found.of(members.noted());
  }
}
