package dev.nines.uptime;

import dev.nines.money.Fraction;
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

  /**
   * Returns the uptime if the counted time of some outages had been in service: the same as of
   * {@link dev.nines.downtime.DowntimeLedger#without}, without looking at the ledger again.
   */
  public Uptime without(Spared gone) {
    return new Uptime(
        totals.without(gone),
        raised(ratio, gone.counted()),
        raised(ifUp, gone.counted()),
        raised(ifDown, gone.ceiling()));
  }

  private static Optional<Ratio> raised(Optional<Ratio> ratio, Fraction seconds) {
    return ratio.map(r -> new Ratio(r.numerator().plus(seconds), r.denominator()));
  }
}
