package dev.nines.uptime;

import java.util.Comparator;

/**
 * A value and its place in the order of the records, by which the first of equal ones is found.
 *
 * @param place the place, counted from 0
 * @param sample the value
 */
record PlacedSample(int place, Sample sample) {

  static final Comparator<PlacedSample> LEAST_FIRST =
      Comparator.comparing((PlacedSample placed) -> placed.sample().value())
          .thenComparing(PlacedSample::place);

  static final Comparator<PlacedSample> GREATEST_FIRST =
      Comparator.comparing(
              (PlacedSample placed) -> placed.sample().value(), Comparator.reverseOrder())
          .thenComparing(PlacedSample::place);

  /** Returns the same value so many places later. */
  PlacedSample after(int places) {
    return new PlacedSample(place + places, sample);
  }
}
