package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Sample;
import dev.nines.uptime.SampleFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a statistic of the values of several ledgers is made, from their exact figures (CALCULATION
 * 3): {@code mean} is the mean of the ledgers' figures, {@code worst} that of the worst ledger, and
 * {@code ratio-of-sums} the figure of all values together. How many values lie above a limit is a
 * count of all ledgers, and where every value is judged alone it is every value of every ledger.
 *
 * <p>Example: latencies of 100 and 200 for one service and 300 for another have means of 150 and
 * 300. Their {@code mean} is 225, their {@code worst} 300, their {@code ratio-of-sums} 600 / 3 =
 * 200.
 *
 * @param over the promise's rule
 * @param highPromised whether high values are promised, so that the lowest is the worst
 */
record SampleCombination(Over over, boolean highPromised) {

  SampleCombination {
    Objects.requireNonNull(over, "over");
  }

  /** Returns the figure of the values of several ledgers; nothing where no ledger has a value. */
  List<FigureValue> of(Figure figure, List<SampleFigures> ledgers) {
    List<FigureValue> each = ledgers.stream().flatMap(l -> l.values(figure).stream()).toList();
    return of(figure, each, () -> together(ledgers).values(figure));
  }

  /** Returns the figure of each ledger's own, and of all values together where it is of these. */
  List<FigureValue> of(
      Figure figure, List<FigureValue> each, Supplier<List<FigureValue>> together) {
    if (figure == Figure.Named.EACH || each.size() < 2) {
      return each;
    }
    if (over.outermost() instanceof Over.RatioOfSums) {
      return together.get();
    }
    FigureCombination ofShares = new FigureCombination(over);
    if (figure instanceof Figure.Within || figure instanceof Figure.Beyond) {
      return ofShares.of(figure, each).stream().toList();
    }
    return List.of(ofShares.isWorst() ? worst(each) : mean(figure, each));
  }

  private static SampleFigures together(List<SampleFigures> ledgers) {
    Stream<Sample> samples = ledgers.stream().flatMap(ledger -> ledger.samples().stream());
    return new SampleFigures(samples.toList(), ledgers.get(0).unit());
  }

  private FigureValue worst(List<FigureValue> each) {
    Comparator<FigureValue> order = Comparator.comparing(FigureValue::exact);
    return each.stream().min(highPromised ? order : order.reversed()).orElseThrow();
  }

  private static FigureValue mean(Figure figure, List<FigureValue> each) {
    Fraction sum = Fraction.sum(each.stream().map(FigureValue::exact).toList());
    return FigureCombination.inUnit(
        figure, each.get(0).unit(), sum.dividedBy(Fraction.of(each.size())));
  }
}
