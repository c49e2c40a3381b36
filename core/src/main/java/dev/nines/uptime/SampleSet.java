package dev.nines.uptime;

import dev.nines.contract.Figure;
import dev.nines.contract.Quantity;
import dev.nines.money.Fraction;
import java.util.List;
import java.util.Optional;

/** Values in order, of which figures of a period are made. */
interface SampleSet {

  /** Returns the values, the least first. */
  List<Fraction> sorted();

  /** Returns their sum. */
  Fraction sum();

  /** Returns the least value, the first of equal ones in the order of the records. */
  Sample least();

  /** Returns the greatest value, the first of equal ones in the order of the records. */
  Sample greatest();

  /**
   * Returns the value of a figure of the period; there must be a value to make it of.
   *
   * @throws IllegalArgumentException if the figure is not one value made of values
   */
  default FigureValue value(Figure figure, Unit unit) {
    if (figure instanceof Figure.Within within) {
      Ratio ratio = new Ratio(countWithin(within.limit()), Fraction.of(sorted().size()));
      return FigureValue.of(within, Unit.PERCENT, Optional.of(ratio), ratio.toPercent());
    }
    if (figure instanceof Figure.Beyond beyond) {
      Fraction count = Fraction.of(sorted().size()).minus(countWithin(beyond.limit()));
      return FigureValue.of(figure, Unit.COUNT, Optional.empty(), count);
    }
    if (figure instanceof Figure.Percentile percentile) {
      return own(figure, unit, Statistics.percentileOf(sorted(), percentile.rank()));
    }
    return switch ((Figure.Named) figure) {
      case MEAN -> own(figure, unit, sum().dividedBy(Fraction.of(sorted().size())));
      case MEDIAN -> own(figure, unit, Statistics.percentileOf(sorted(), 50));
      case MINIMUM -> own(figure, unit, least().value()).about(least().subject());
      case MAXIMUM -> own(figure, unit, greatest().value()).about(greatest().subject());
      default -> throw new IllegalArgumentException(figure.word() + " is not made of values");
    };
  }

  private static FigureValue own(Figure figure, Unit unit, Fraction value) {
    return FigureValue.of(figure, unit, Optional.empty(), value);
  }

  // how many are not above a limit, found by halving
  private Fraction countWithin(Quantity limit) {
    List<Fraction> values = sorted();
    int low = 0;
    int high = values.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values.get(middle).isAbove(limit.value())) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Fraction.of(low);
  }
}
