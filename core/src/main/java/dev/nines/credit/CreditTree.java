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
  private record Part(Money amount, Set<String> incidents) {}

  private final Combine combine;
  private final List<PromiseResult> results;
  private final Currency currency;

  CreditTree(Combine combine, List<PromiseResult> results, Currency currency) {
    this.combine = combine;
    this.results = List.copyOf(results);
    this.currency = currency;
  }

  /** Returns what the credits come to. */
  Money total() {
    Set<String> named = new LinkedHashSet<>();
    collect(combine.root(), named);
    Money total = value(combine.root()).amount();
    for (PromiseResult result : results) {
      if (!named.contains(result.promise().id())) {
        total = total.plus(amount(result));
      }
    }
    return total;
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
    return combine.perIncident() ? perIncident(group.how(), parts) : join(group.how(), parts);
  }

  private Part leaf(String promise) {
    return join(
        How.ADD,
        results.stream()
            .filter(result -> result.promise().id().equals(promise))
            .map(result -> new Part(amount(result), incidents(result)))
            .toList());
  }

  // parts that share an incident, directly or through others, compete; the rest is added
  private Part perIncident(How how, List<Part> parts) {
    List<List<Part>> rivals = new ArrayList<>();
    for (Part part : parts) {
      List<Part> joined = new ArrayList<>(List.of(part));
      rivals.removeIf(others -> touches(others, part) && joined.addAll(others));
      rivals.add(joined);
    }
    return join(How.ADD, rivals.stream().map(group -> join(how, group)).toList());
  }

  private static boolean touches(List<Part> others, Part part) {
    return others.stream()
        .anyMatch(other -> other.incidents().stream().anyMatch(part.incidents()::contains));
  }

  private Part join(How how, List<Part> parts) {
    Set<String> incidents = new HashSet<>();
    parts.forEach(part -> incidents.addAll(part.incidents()));
    Money amount =
        parts.stream().map(Part::amount).reduce((a, b) -> join(how, a, b)).orElse(zero());
    return new Part(amount, incidents);
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

  private Money amount(PromiseResult result) {
    return result.credit().amount().orElse(zero());
  }

  private Money zero() {
    return Money.zero(currency);
  }
}
