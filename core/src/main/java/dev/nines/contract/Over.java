package dev.nines.contract;

import java.util.List;
import java.util.stream.Stream;

/** How several services of one promise are judged together. */
public sealed interface Over {

  /** Returns whether figures are combined, one of each service or group, and not states. */
  default boolean isOfFigures() {
    return false;
  }

  /** Each is judged and paid alone; also the rule of a promise on one service. */
  record Each() implements Over {}

  /** Down as much as the service that is most down: the greatest weight at each instant. */
  record AnyDown() implements Over {}

  /** Down only as far as all are: the least weight at each instant. */
  record AllDown() implements Over {}

  /** Down when {@code count} of them are: the count-th greatest weight at each instant. */
  record DownWhen(int count) implements Over {
    public DownWhen {
      if (count < 1) {
        throw new IllegalArgumentException("count " + count + " is below 1");
      }
    }
  }

  /** The lowest of the services' exact figures. */
  record Worst() implements Over {
    @Override
    public boolean isOfFigures() {
      return true;
    }
  }

  /** The mean of the services' exact figures. */
  record Mean() implements Over {
    @Override
    public boolean isOfFigures() {
      return true;
    }
  }

  /** The sums of the numerators over the sums of the denominators. */
  record RatioOfSums() implements Over {
    @Override
    public boolean isOfFigures() {
      return true;
    }
  }

  /** A member of a group. */
  sealed interface Member {

    /** Returns the ids of its services, in the order of the file. */
    List<String> services();
  }

  /** A service in a group. */
  record Service(String id) implements Member {
    @Override
    public List<String> services() {
      return List.of(id);
    }
  }

  /**
   * Services and groups of them under one rule, for example {@code {any-down: [db, {all-down:
   * [web-1, web-2]}]}}: down when the database is, or when both web servers are. A group counts as
   * one member, whatever it holds.
   *
   * @param rule the rule over its members; one of figures stands only outermost
   * @param members the members, at least one
   */
  record Group(Over rule, List<Member> members) implements Over, Member {
    public Group {
      members = List.copyOf(members);
      if (members.isEmpty() || rule instanceof Each || rule instanceof Group) {
        throw new IllegalArgumentException("rule " + rule + " over " + members + " is no group");
      }
      if (members.stream().anyMatch(m -> m instanceof Group g && g.isOfFigures())) {
        throw new IllegalArgumentException("figures are combined inside a group: " + members);
      }
    }

    @Override
    public List<String> services() {
      return members.stream().map(Member::services).flatMap(List::stream).toList();
    }

    @Override
    public boolean isOfFigures() {
      return rule.isOfFigures();
    }
  }

  /** Returns the rule over the outermost members: that of a group, else itself. */
  default Over outermost() {
    return this instanceof Group group ? group.rule() : this;
  }

  /** Returns the members of a group, or each of the services. */
  default List<Member> membersOf(List<String> services) {
    Stream<Member> each = services.stream().map(Service::new);
    return this instanceof Group group ? group.members() : each.toList();
  }
}
