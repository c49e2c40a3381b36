package dev.nines.uptime;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the figures of one ledger are made of besides its time.
 *
 * @param samples the values of a metric, or the times of incidents, that count
 * @param leftOut the values of the period that do not count
 * @param requests the requests; absent where the promise is on something else
 */
public record Observed(
    List<Sample> samples, List<Sample> leftOut, Optional<RequestShare> requests) {

  public Observed {
    samples = List.copyOf(samples);
    leftOut = List.copyOf(leftOut);
    Objects.requireNonNull(requests, "requests");
  }
}
