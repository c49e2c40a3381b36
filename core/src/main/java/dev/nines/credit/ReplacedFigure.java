package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One figure made of several ledgers, prepared so that the figures of a few of them can be replaced
 * without adding up all of them again. A ledger has one value of it or none.
 */
final class ReplacedFigure {

  private final Figure figure;
  private final FigureCombination rule;
  private final Map<Integer, FigureValue> each = new TreeMap<>();
  private final List<Integer> worstFirst;
  private final Fraction sum;
  private final Fraction wholes;

  /**
   * Prepares a figure.
   *
   * @param figure the figure
   * @param rule how one is made of several
   * @param members the values of each ledger, in their order
   */
  ReplacedFigure(Figure figure, FigureCombination rule, List<List<FigureValue>> members) {
    this.figure = figure;
    this.rule = rule;
    for (int i = 0; i < members.size(); i++) {
      int index = i;
      members.get(i).forEach(value -> each.put(index, value));
    }
    this.worstFirst = each.keySet().stream().sorted(order(each)).toList();
    this.sum = sum(each.values(), this::part);
    this.wholes = sum(each.values(), this::whole);
  }

  /** Returns the figure with other values of some ledgers; absent where no ledger has one. */
  Optional<FigureValue> with(Map<Integer, FigureValue> replaced) {
    if (each.size() < 2) {
      return each.keySet().stream()
          .findFirst()
          .map(only -> replaced.getOrDefault(only, each.get(only)))
          .flatMap(value -> rule.of(figure, List.of(value)));
    }
    Unit unit = each.values().iterator().next().unit();
    return Optional.of(
        unit == Unit.PERCENT
            ? FigureCombination.percent(figure, ratio(replaced))
            : FigureCombination.inUnit(figure, unit, amount(replaced)));
  }

  private Ratio ratio(Map<Integer, FigureValue> replaced) {
    if (rule.isWorst()) {
      return worst(replaced).ratio().orElseThrow();
    }
    Fraction parts = changed(sum, replaced, this::part);
    return rule.isOfSums()
        ? new Ratio(parts, changed(wholes, replaced, this::whole))
        : FigureCombination.mean(parts, each.size());
  }

  private Fraction amount(Map<Integer, FigureValue> replaced) {
    return rule.isGreatest(figure) ? worst(replaced).exact() : changed(sum, replaced, this::part);
  }

  // the first ledger of those that are not replaced competes with those that are
  private FigureValue worst(Map<Integer, FigureValue> replaced) {
    Map<Integer, FigureValue> candidates = new TreeMap<>(replaced);
    worstFirst.stream()
        .filter(index -> !replaced.containsKey(index))
        .findFirst()
        .ifPresent(index -> candidates.put(index, each.get(index)));
    return candidates.get(candidates.keySet().stream().min(order(candidates)).orElseThrow());
  }

  // of equal ledgers the first
  private Comparator<Integer> order(Map<Integer, FigureValue> values) {
    Comparator<FigureValue> order =
        figure == Figure.Named.LONGEST_OUTAGE
            ? Comparator.comparing(FigureValue::exact).reversed()
            : Comparator.comparing(this::share, FigureCombination.worstFirst(figure));
    return rule.isGreatest(figure)
        ? Comparator.comparing((Integer index) -> values.get(index), order)
            .thenComparing(Comparator.naturalOrder())
        : Comparator.naturalOrder();
  }

  private Ratio share(FigureValue value) {
    return value.ratio().orElseGet(() -> new Ratio(value.exact(), Fraction.ONE));
  }

  private Fraction part(FigureValue value) {
    return value
        .ratio()
        .map(ratio -> rule.isOfSums() ? ratio.numerator() : ratio.toFraction())
        .orElse(value.exact());
  }

  private Fraction whole(FigureValue value) {
    return value.ratio().map(Ratio::denominator).orElse(Fraction.ZERO);
  }

  private static Fraction sum(
      Collection<FigureValue> values, Function<FigureValue, Fraction> part) {
    return Fraction.sum(values.stream().map(part).toList());
  }

  private Fraction changed(
      Fraction all, Map<Integer, FigureValue> replaced, Function<FigureValue, Fraction> part) {
    Fraction changed = all;
    for (Map.Entry<Integer, FigureValue> entry : replaced.entrySet()) {
      changed =
          changed.minus(part.apply(each.get(entry.getKey()))).plus(part.apply(entry.getValue()));
    }
    return changed;
  }
}
