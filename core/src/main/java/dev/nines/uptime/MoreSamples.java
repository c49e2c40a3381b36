package dev.nines.uptime;

import dev.nines.contract.Figure;
import dev.nines.money.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Many values, prepared so that figures of them and of a few more are made without looking at all
 * of the many again.
 */
final class MoreSamples {

  private final List<PlacedSample> sorted;
  private final List<Fraction> values;
  private final Fraction sum;
  private final Optional<PlacedSample> greatest;

  MoreSamples(List<PlacedSample> samples) {
    this.sorted = samples.stream().sorted(PlacedSample.LEAST_FIRST).toList();
    this.values = valuesOf(sorted);
    this.sum = Fraction.sum(values);
    this.greatest = samples.stream().min(PlacedSample.GREATEST_FIRST);
  }

  private static List<Fraction> valuesOf(List<PlacedSample> samples) {
    return samples.stream().map(placed -> placed.sample().value()).toList();
  }

  /** Returns the value of a figure of these and a few more; absent where there is none of them. */
  Optional<FigureValue> value(Figure figure, List<PlacedSample> more) {
    return values.isEmpty() && more.isEmpty()
        ? Optional.empty()
        : Optional.of(with(more).value(figure, Unit.OWN));
  }

  /** Returns the values and a few more. */
  SampleSet with(List<PlacedSample> more) {
    return new Rest(more.stream().sorted(PlacedSample.LEAST_FIRST).toList());
  }

  /** The values and a few more, the least first. */
  private final class Rest implements SampleSet {

    private final List<PlacedSample> more;

    private Rest(List<PlacedSample> more) {
      this.more = more;
    }

    @Override
    public List<Fraction> sorted() {
      return new TwoSorted(values, valuesOf(more));
    }

    @Override
    public Fraction sum() {
      return sum.plus(Fraction.sum(valuesOf(more)));
    }

    @Override
    public Sample least() {
      return first(sorted.stream().findFirst(), PlacedSample.LEAST_FIRST);
    }

    @Override
    public Sample greatest() {
      return first(greatest, PlacedSample.GREATEST_FIRST);
    }

    private Sample first(Optional<PlacedSample> ofMany, Comparator<PlacedSample> order) {
      return Stream.concat(ofMany.stream(), more.stream()).min(order).orElseThrow().sample();
    }
  }
}
