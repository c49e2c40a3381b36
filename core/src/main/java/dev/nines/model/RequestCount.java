package dev.nines.model;

import java.util.Objects;

/**
 * How many requests a service had in one slot, and how many of them failed.
 *
 * @param service the word by which the source names the service
 * @param at the start of the slot
 * @param total all requests, 0 or more
 * @param failed those that failed, 0 to {@code total}
 * @param provenance where it comes from
 */
public record RequestCount(
    String service, RecordedTime at, long total, long failed, Provenance provenance) {

  public RequestCount {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(provenance, "provenance");
    if (failed < 0 || failed > total) {
      throw new IllegalArgumentException("failed " + failed + " is not in 0 to " + total);
    }
  }
}
