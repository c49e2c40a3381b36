package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Unit;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one figure of several ledgers is made, never from rounded figures (CALCULATION 3).
 *
 * <p>Of percentages it is their mean, the ratio of their sums, or the worst. Under {@code worst}
 * any other figure is that of the worst ledger too: the longest time down, the most outages. Else
 * time down and numbers of outages are those of all ledgers together, and the longest outage is the
 * longest of all. Statistics of values are not combined here: {@link SampleCombination}.
 *
 * @param over the promise's rule
 */
record FigureCombination(Over over) {

  FigureCombination {
    Objects.requireNonNull(over, "over");
  }

  /** Returns the one figure; absent where no ledger has one. */
  Optional<FigureValue> of(Figure figure, List<FigureValue> each) {
    if (each.isEmpty()) {
      return Optional.empty();
    }
    boolean percentage = each.stream().allMatch(value -> value.unit() == Unit.PERCENT);
    return Optional.of(
        percentage
            ? percent(figure, each.stream().map(v -> v.ratio().orElseThrow()).toList())
            : inUnit(figure, each.get(0).unit(), amount(figure, each)));
  }

  /** Returns a percentage of several ledgers. */
  FigureValue percent(Figure figure, List<Ratio> ratios) {
    return percent(figure, ratios.size() == 1 ? ratios.get(0) : combine(figure, ratios));
  }

  static FigureValue percent(Figure figure, Ratio ratio) {
    return FigureValue.of(figure, Unit.PERCENT, Optional.of(ratio), ratio.toPercent());
  }

  static FigureValue inUnit(Figure figure, Unit unit, Fraction value) {
    return FigureValue.of(figure, unit, Optional.empty(), value);
  }

  private Fraction amount(Figure figure, List<FigureValue> each) {
    return isGreatest(figure)
        ? each.stream().map(FigureValue::exact).reduce(Fraction.ZERO, Fraction::max)
        : each.stream().map(FigureValue::exact).reduce(Fraction.ZERO, Fraction::plus);
  }

  private Ratio combine(Figure figure, List<Ratio> ratios) {
    if (isOfSums()) {
      return new Ratio(sum(ratios, Ratio::numerator), sum(ratios, Ratio::denominator));
    }
    return isWorst()
        ? ratios.stream().min(worstFirst(figure)).orElseThrow()
        : mean(sum(ratios, Ratio::toFraction), ratios.size());
  }

  boolean isOfSums() {
    return over.outermost() instanceof Over.RatioOfSums;
  }

  boolean isWorst() {
    return over.outermost() instanceof Over.Worst;
  }

  /** Returns whether of amounts of time, or numbers of outages, the greatest is taken. */
  boolean isGreatest(Figure figure) {
    return isWorst() || figure == Figure.Named.LONGEST_OUTAGE;
  }

  /** Returns the order in which the worst share comes first: the lowest uptime, or share within. */
  static Comparator<Ratio> worstFirst(Figure figure) {
    Comparator<Ratio> order = Comparator.comparing(Ratio::toFraction);
    boolean lowest = figure == Figure.Named.UPTIME || figure instanceof Figure.Within;
    return lowest ? order : order.reversed();
  }

  /** Returns the mean of shares, in whole numbers. */
  static Ratio mean(Fraction sum, long count) {
    return mean(sum, Fraction.of(count));
  }

  /** Returns the mean of shares that weigh so much together, in whole numbers. */
  static Ratio mean(Fraction sum, Fraction weights) {
    Fraction mean = sum.dividedBy(weights);
    return new Ratio(
        Fraction.of(mean.numerator(), BigInteger.ONE),
        Fraction.of(mean.denominator(), BigInteger.ONE));
  }

  static Fraction sum(List<Ratio> ratios, Function<Ratio, Fraction> part) {
    return Fraction.sum(ratios.stream().map(part).toList());
  }
}
