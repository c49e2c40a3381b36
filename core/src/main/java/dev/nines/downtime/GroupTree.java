package dev.nines.downtime;

import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Nested groups of services as a list in which each group stands before those in it; so that only
 * the groups of services that are not plainly up are looked at, the innermost first.
 */
final class GroupTree {

  /** The place of the outermost group. */
  private static final int ROOT = 0;

  // a group, the place of the one that it is a member of, and how many members it has
  private record Node(Over rule, int parent, int size) {}

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, List<Integer>> groupsOf = new HashMap<>();

  /** Makes the tree of a group whose services' states are given in an order. */
  GroupTree(Over.Group group, List<String> services) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < services.size(); i++) {
      numbers.putIfAbsent(services.get(i), i);
    }
    add(group, ROOT, numbers);
  }

  private void add(Over.Group group, int parent, Map<String, Integer> numbers) {
    int place = nodes.size();
    nodes.add(new Node(group.rule(), parent, group.members().size()));
    for (Over.Member member : group.members()) {
      if (member instanceof Over.Group inner) {
        add(inner, place, numbers);
      } else {
        int number = numbers.get(((Over.Service) member).id());
        groupsOf.computeIfAbsent(number, key -> new ArrayList<>(1)).add(place);
      }
    }
  }

  /** Returns the weight of the outermost group; 0 where no service takes part. */
  Fraction of(MemberStates members, Function<MemberState, Fraction> weight) {
    TreeMap<Integer, Tally> tallies = new TreeMap<>();
    members
        .noted()
        .forEach(
            (number, state) -> {
              for (int group : groupsOf.getOrDefault(number, List.of())) {
                tally(tallies, group).add(state.provided(), weight.apply(state));
              }
            });
    while (!tallies.isEmpty() && tallies.lastKey() != ROOT) {
      Map.Entry<Integer, Tally> innermost = tallies.pollLastEntry();
      Node node = nodes.get(innermost.getKey());
      Tally tally = innermost.getValue();
      tally(tallies, node.parent()).add(tally.takesPart(node), tally.weight(node));
    }
    return tally(tallies, ROOT).weight(nodes.get(ROOT));
  }

  private static Tally tally(Map<Integer, Tally> tallies, int group) {
    return tallies.computeIfAbsent(group, key -> new Tally());
  }

  /** What is known of the members of a group; those of which nothing is are plainly up. */
  private static final class Tally {

    private final Weights weights = new Weights(List.of());
    private int absent;

    void add(boolean takesPart, Fraction weight) {
      if (takesPart) {
        weights.add(1, weight);
      } else {
        absent++;
      }
    }

    boolean takesPart(Node node) {
      return absent < node.size();
    }

    Fraction weight(Node node) {
      return Combination.kthGreatest(node.rule(), weights, node.size() - absent);
    }
  }
}
