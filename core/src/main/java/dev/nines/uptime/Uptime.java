package dev.nines.uptime;

import java.util.Objects;
import java.util.Optional;

/**
 * The uptime of a ledger: (denominator - counted) / denominator, exact (CALCULATION 3).
 *
 * @param totals the lengths it is made of
 * @param ratio the uptime; absent where the denominator is 0, as nothing was promised
 * @param ifUp the uptime if all unknown time had been up; absent with the ratio
 * @param ifDown the uptime if all unknown time had been down; absent with the ratio
 */
public record Uptime(
    TimeTotals totals, Optional<Ratio> ratio, Optional<Ratio> ifUp, Optional<Ratio> ifDown) {

  public Uptime {
    Objects.requireNonNull(totals, "totals");
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(ifUp, "ifUp");
    Objects.requireNonNull(ifDown, "ifDown");
  }
}
