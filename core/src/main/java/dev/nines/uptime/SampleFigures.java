package dev.nines.uptime;

import dev.nines.contract.Figure;
import dev.nines.contract.Quantity;
import dev.nines.money.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures that are made of values: of a metric, or of the times of incidents.
 *
 * @param samples the values
 * @param unit what they are counted in
 */
public record SampleFigures(List<Sample> samples, Unit unit) {

  public SampleFigures {
    samples = List.copyOf(samples);
    Objects.requireNonNull(unit, "unit");
  }

  /** Returns whether a figure is made of values, and not of time down. */
  public static boolean makes(Figure figure) {
    return !(figure instanceof Figure.Named named)
        || switch (named) {
          case EACH, MEAN, MEDIAN, MINIMUM, MAXIMUM -> true;
          default -> false;
        };
  }

  /** Returns the values of a figure; none where there is no value to make it of. */
  public List<FigureValue> values(Figure figure) {
    if (samples.isEmpty()) {
      return List.of();
    }
    if (figure == Figure.Named.EACH) {
      return samples.stream().map(s -> own(figure, s.value()).about(s.subject())).toList();
    }
    if (figure instanceof Figure.Within within) {
      return List.of(share(within));
    }
    if (figure instanceof Figure.Beyond beyond) {
      Fraction count = Fraction.of(samples.size() - countWithin(beyond.limit()));
      return List.of(FigureValue.of(figure, Unit.COUNT, Optional.empty(), count));
    }
    return List.of(statistic(figure));
  }

  private FigureValue statistic(Figure figure) {
    List<Fraction> values = samples.stream().map(Sample::value).toList();
    if (figure instanceof Figure.Percentile percentile) {
      return own(figure, Statistics.percentile(values, percentile.rank()));
    }
    return switch ((Figure.Named) figure) {
      case MEAN -> own(figure, Statistics.mean(values));
      case MEDIAN -> own(figure, Statistics.median(values));
      case MINIMUM -> extreme(figure, Comparator.naturalOrder());
      case MAXIMUM -> extreme(figure, Comparator.reverseOrder());
      default -> throw new IllegalArgumentException(figure.word() + " is not made of values");
    };
  }

  private FigureValue extreme(Figure figure, Comparator<Fraction> order) {
    Sample sample = samples.stream().min(Comparator.comparing(Sample::value, order)).orElseThrow();
    return own(figure, sample.value()).about(sample.subject());
  }

  private FigureValue share(Figure.Within within) {
    Ratio ratio = new Ratio(Fraction.of(countWithin(within.limit())), Fraction.of(samples.size()));
    return FigureValue.of(within, Unit.PERCENT, Optional.of(ratio), ratio.toPercent());
  }

  private long countWithin(Quantity limit) {
    return samples.stream().filter(sample -> !sample.value().isAbove(limit.value())).count();
  }

  private FigureValue own(Figure figure, Fraction value) {
    return FigureValue.of(figure, unit, Optional.empty(), value);
  }
}
