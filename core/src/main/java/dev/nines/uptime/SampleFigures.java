package dev.nines.uptime;

import dev.nines.contract.Figure;
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
    if (figure == Figure.Named.EACH) {
      return samples.stream().map(this::each).toList();
    }
    return samples.isEmpty() ? List.of() : List.of(new ListedSamples(samples).value(figure, unit));
  }

  private FigureValue each(Sample sample) {
    return FigureValue.of(Figure.Named.EACH, unit, Optional.empty(), sample.value())
        .about(sample.subject());
  }
}
