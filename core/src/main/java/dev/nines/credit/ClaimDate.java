package dev.nines.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A date by which something must be done for a credit.
 *
 * @param step what must be done; empty for the claim itself
 * @param anchor the instant it is counted from
 * @param until the first instant too late
 * @param lastDay the last day, which counts whole; absent where the deadline ends inside a day
 */
public record ClaimDate(String step, Instant anchor, Instant until, Optional<LocalDate> lastDay) {

  public ClaimDate {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(lastDay, "lastDay");
  }
}
