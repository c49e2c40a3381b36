package dev.nines.credit;

import dev.nines.contract.Combine;
import dev.nines.contract.Combine.How;
import dev.nines.contract.Combine.Node;
import dev.nines.money.Money;
import dev.nines.uptime.FigureValue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the credits of several promises together (CALCULATION 4): add, highest, lowest, the
 * customer's choice, or a tree of these; what the tree does not name is added.
 *
 * <p>Under {@code per: incident} two credits compete only where one incident contributed to both;
 * credits that share no incident are added. The customer's choice is reckoned as the highest.
 */
final class CreditTree {

  /** A credit and the incidents that contributed to it. */
  private record Part(CombinedCredit credit, Set<String> incidents) {}

  private final Combine combine;
  private final List<PromiseResult> results;
  private final Currency currency;

  CreditTree(Combine combine, List<PromiseResult> results, Currency currency) {
    this.combine = combine;
    this.results = List.copyOf(results);
    this.currency = currency;
  }

  /** Returns what the credits come to. */
  CombinedCredit total() {
    Set<String> named = new LinkedHashSet<>();
    collect(combine.root(), named);
    List<Part> parts = new ArrayList<>();
    if (!named.isEmpty()) {
      parts.add(value(combine.root()));
    }
    for (PromiseResult result : results) {
      if (!named.contains(result.promise().id())) {
        parts.add(single(result));
      }
    }
    return join(How.ADD, parts, false).credit();
  }

  /** Returns whether the customer may choose anywhere in the tree. */
  static boolean hasChoice(Node node) {
    return node instanceof Node.Group group
        && (group.how() == How.CUSTOMER_CHOICE
            || group.members().stream().anyMatch(CreditTree::hasChoice));
  }

  private static void collect(Node node, Set<String> named) {
    if (node instanceof Node.Leaf leaf) {
      named.add(leaf.promise());
    } else {
      ((Node.Group) node).members().forEach(member -> collect(member, named));
    }
  }

  private Part value(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf(leaf.promise());
    }
    Node.Group group = (Node.Group) node;
    List<Part> parts = group.members().stream().map(this::value).toList();
    return group.how() == How.ADD || !combine.perIncident()
        ? join(group.how(), parts, false)
        : perIncident(group.how(), parts);
  }

  private Part leaf(String promise) {
    List<Part> parts =
        results.stream()
            .filter(result -> result.promise().id().equals(promise))
            .map(this::single)
            .toList();
    return parts.isEmpty()
        ? new Part(new CombinedCredit.Nothing(promise, Money.zero(currency)), Set.of())
        : join(How.ADD, parts, false);
  }

  private Part single(PromiseResult result) {
    Money amount = result.credit().amount().orElse(Money.zero(currency));
    return new Part(new CombinedCredit.Single(result, amount), incidents(result));
  }

  // parts that share an incident, directly or through others, compete; the rest is added
  private Part perIncident(How how, List<Part> parts) {
    List<List<Part>> rivals = new ArrayList<>();
    for (Part part : parts) {
      List<Part> joined = new ArrayList<>();
      rivals.removeIf(others -> touches(others, part) && joined.addAll(others));
      joined.add(part);
      rivals.add(joined);
    }
    return join(How.ADD, rivals.stream().map(group -> join(how, group, true)).toList(), false);
  }

  private static boolean touches(List<Part> others, Part part) {
    return others.stream()
        .anyMatch(other -> other.incidents().stream().anyMatch(part.incidents()::contains));
  }

  // one alone stays as it is
  private Part join(How how, List<Part> parts, boolean sharesIncident) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Set<String> incidents = new HashSet<>();
    parts.forEach(part -> incidents.addAll(part.incidents()));
    List<CombinedCredit> credits = parts.stream().map(Part::credit).toList();
    Money amount =
        credits.stream()
            .map(CombinedCredit::amount)
            .reduce((a, b) -> join(how, a, b))
            .orElse(Money.zero(currency));
    return new Part(new CombinedCredit.Group(how, credits, sharesIncident, amount), incidents);
  }

  private static Money join(How how, Money a, Money b) {
    return switch (how) {
      case ADD -> a.plus(b);
      case LOWEST -> a.compareTo(b) <= 0 ? a : b;
      case HIGHEST, CUSTOMER_CHOICE -> a.compareTo(b) >= 0 ? a : b;
    };
  }

  // what is paid one by one is of its own incident, any other figure of all that counted
  private static Set<String> incidents(PromiseResult result) {
    Set<String> incidents = new HashSet<>();
    result.credit().lines().forEach(line -> incidents.addAll(incidents(line.value(), result)));
    return incidents;
  }

  private static List<String> incidents(FigureValue value, PromiseResult result) {
    if (!value.subject().isEmpty()) {
      return List.of(value.subject());
    }
    return value.outage().map(List::of).orElseGet(result::outages).stream()
        .filter(outage -> outage.counted().isPositive())
        .flatMap(outage -> outage.incidents().stream())
        .toList();
  }
}
