package dev.nines.uptime;

import dev.nines.money.Fraction;
import java.util.Comparator;
import java.util.List;

/**
 * Values as they are recorded.
 *
 * @param samples the values, at least one
 */
record ListedSamples(List<Sample> samples) implements SampleSet {

  ListedSamples {
    samples = List.copyOf(samples);
  }

  @Override
  public List<Fraction> sorted() {
    return samples.stream().map(Sample::value).sorted().toList();
  }

  @Override
  public Fraction sum() {
    return Fraction.sum(samples.stream().map(Sample::value).toList());
  }

  @Override
  public Sample least() {
    return samples.stream().min(Comparator.comparing(Sample::value)).orElseThrow();
  }

  @Override
  public Sample greatest() {
    Comparator<Sample> order = Comparator.comparing(Sample::value, Comparator.reverseOrder());
    return samples.stream().min(order).orElseThrow();
  }
}
