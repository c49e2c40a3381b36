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
 * How one figure of several ledgers is made: a mean of shares, a ratio of sums, the worst share, a
 * sum, or the longest. Never from rounded figures (CALCULATION 3).
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
            : inUnit(figure, each.get(0).unit(), sum(figure, each)));
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

  private static Fraction sum(Figure figure, List<FigureValue> each) {
    return figure == Figure.Named.LONGEST_OUTAGE
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

  /** Returns the order in which the worst share comes first: the lowest uptime. */
  static Comparator<Ratio> worstFirst(Figure figure) {
    Comparator<Ratio> order = Comparator.comparing(Ratio::toFraction);
    return figure == Figure.Named.UPTIME ? order : order.reversed();
  }

  /** Returns the mean of shares, in whole numbers. */
  static Ratio mean(Fraction sum, long count) {
    Fraction mean = sum.dividedBy(Fraction.of(count));
    return new Ratio(
        Fraction.of(mean.numerator(), BigInteger.ONE),
        Fraction.of(mean.denominator(), BigInteger.ONE));
  }

  static Fraction sum(List<Ratio> ratios, Function<Ratio, Fraction> part) {
    return Fraction.sum(ratios.stream().map(part).toList());
  }
}
