package dev.nines.downtime;

import dev.nines.contract.Over;
import dev.nines.time.Beside;
import dev.nines.time.SharedList;
import dev.nines.time.Tiling;
import java.util.List;
import java.util.Map;

/**
 * What is so with the members of a group at an instant.
 *
 * @param rule the rule of the group
 * @param size how many members it has
 * @param noted the states of those that are not plainly up, by their number, in order; shared with
 *     other instants
 */
record GroupStates(Over rule, int size, SharedList<Beside.Listed<StateInGroup>> noted)
    implements StateInGroup {

  /** Returns the states of a group at each instant, made of those of the services by their ids. */
  static Tiling<GroupStates> together(Over.Group group, Map<String, Tiling<MemberState>> services) {
    List<Tiling<StateInGroup>> members =
        group.members().stream().map(member -> states(member, services)).toList();
    return Tiling.together(members, GroupStates::how)
        .map(all -> new GroupStates(group.rule(), members.size(), all.listed()));
  }

  private static Tiling<StateInGroup> states(
      Over.Member member, Map<String, Tiling<MemberState>> services) {
    return member instanceof Over.Group inner
        ? together(inner, services).map(state -> state)
        : services.get(((Over.Service) member).id()).map(state -> state);
  }

  private static Beside.How how(StateInGroup state) {
    return state.isPlainlyUp() ? Beside.How.LEFT_OUT : Beside.How.LISTED;
  }

  @Override
  public boolean isPlainlyUp() {
    return noted.isEmpty();
  }
}
