package dev.nines.source.contract.write;

import dev.nines.contract.Observe;
import dev.nines.contract.Observe.BadWhen;
import dev.nines.money.Fraction;
import java.util.List;
import java.util.Map;

/** What a promise observes, as the contract file spells it. */
final class ObserveTree {

  private ObserveTree() {}

  static Tree of(Observe observe) {
    return what(observe.what())
        .put("stale-after", stale(observe.staleAfter()))
        .put("soft-states", Words.word(observe.softStates()));
  }

  private static Tree what(Observe.What what) {
    if (what instanceof Observe.Outages outages) {
      return Tree.of("outages", outages(outages));
    }
    if (what instanceof Observe.Slots slots) {
      return Tree.of("slots", slots(slots));
    }
    if (what instanceof Observe.Requests requests) {
      Tree tree = new Tree().put("slot", requests.slot(), Object::toString);
      return Tree.of("requests", tree.put("empty", Words.word(requests.empty())));
    }
    return what instanceof Observe.Metric metric
        ? Tree.of(
            "metric", Tree.of("name", metric.name()).put("while", metric.whileUp() ? "up" : "any"))
        : Tree.of("times", times((Observe.Times) what));
  }

  private static Tree outages(Observe.Outages outages) {
    Tree tree = new Tree();
    tree.putAll("from", outages.from(), mark -> mark).putAll("to", outages.to(), mark -> mark);
    return tree.put("weights", weights(outages.weights()))
        .put("waiting", waiting(outages.waitingCounts()));
  }

  private static Object weights(Observe.Weights weights) {
    if (!(weights instanceof Observe.Weights.ByLevel byLevel)) {
      return "affected";
    }
    Tree tree = new Tree();
    for (Map.Entry<String, Fraction> level : byLevel.weights().entrySet()) {
      tree.put(level.getKey(), Words.number(level.getValue()));
    }
    return tree;
  }

  private static String waiting(boolean counts) {
    return counts ? "counts" : "excluded";
  }

  private static Tree slots(Observe.Slots slots) {
    return Tree.of("length", slots.length().toString())
        .put("bad", Tree.list(slots.bad(), ObserveTree::bad))
        .put("least-attempts", String.valueOf(slots.leastAttempts()))
        .put("empty", Words.word(slots.empty()));
  }

  private static Tree bad(BadWhen bad) {
    if (bad instanceof BadWhen.ErrorRate rate) {
      return Tree.of("error-rate", Words.edges(rate.edges()));
    }
    return bad instanceof BadWhen.MetricValue metric
        ? Tree.of(metric.name(), Words.edges(metric.edges()))
        : Tree.of("downtime", Words.edges(((BadWhen.Downtime) bad).edges()));
  }

  private static Tree times(Observe.Times times) {
    return Tree.of("from", List.copyOf(times.from()))
        .put("to", List.copyOf(times.to()))
        .put("severities", times.severities().isEmpty() ? "all" : List.copyOf(times.severities()))
        .put("hours", times.businessHours() ? "business" : "wall")
        .put("waiting", waiting(times.waitingCounts()));
  }

  private static String stale(Observe.StaleAfter stale) {
    if (stale instanceof Observe.StaleAfter.Times times) {
      return Words.number(times.factor()) + "x";
    }
    return stale instanceof Observe.StaleAfter.Fixed fixed ? fixed.length().toString() : "never";
  }
}
