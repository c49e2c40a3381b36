package dev.nines.metrics;

import dev.nines.measurement.Measurement;
import java.util.Objects;
import java.util.Optional;

/**
 * How large an improvement must be to be seen in 8 of 10 quarters.
 *
 * @param measurement what is measured
 * @param aQuarter how many times a quarter has on the mean of the whole span, rounded
 * @param percent how much shorter all times must be, in per cent; absent where nothing would be
 *     seen
 */
public record Plan(Measurement measurement, int aQuarter, Optional<Integer> percent) {

  public Plan {
    Objects.requireNonNull(measurement, "measurement");
    Objects.requireNonNull(percent, "percent");
  }
}
