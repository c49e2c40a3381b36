package dev.nines.uptime;

import dev.nines.money.Fraction;
import java.util.Objects;

/**
 * The lengths of a period's states in seconds; the six states add up to the period exactly.
 *
 * @param up in service
 * @param down counted at weight 1
 * @param degraded counted at a weight between 0 and 1, full length
 * @param excluded impact that does not count
 * @param outside outside service hours or provision
 * @param unknown without data
 * @param counted the sum of weight and length, what is taken from the denominator
 * @param denominator the whole by which uptime is reckoned
 */
public record TimeTotals(
    Fraction up,
    Fraction down,
    Fraction degraded,
    Fraction excluded,
    Fraction outside,
    Fraction unknown,
    Fraction counted,
    Fraction denominator) {

  public TimeTotals {
    Objects.requireNonNull(up, "up");
    Objects.requireNonNull(down, "down");
    Objects.requireNonNull(degraded, "degraded");
    Objects.requireNonNull(excluded, "excluded");
    Objects.requireNonNull(outside, "outside");
    Objects.requireNonNull(unknown, "unknown");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(denominator, "denominator");
  }

  /** Returns the length of the whole period. */
  public Fraction all() {
    return up.plus(down).plus(degraded).plus(excluded).plus(outside).plus(unknown);
  }

  /** Returns the totals with the time of some outages in service. */
  TimeTotals without(Spared gone) {
    return new TimeTotals(
        up.plus(gone.down()).plus(gone.degraded()),
        down.minus(gone.down()),
        degraded.minus(gone.degraded()),
        excluded,
        outside,
        unknown,
        counted.minus(gone.counted()),
        denominator);
  }

  /** Returns the sums of both, as ratio-of-sums takes them. */
  public TimeTotals plus(TimeTotals other) {
    return new TimeTotals(
        up.plus(other.up),
        down.plus(other.down),
        degraded.plus(other.degraded),
        excluded.plus(other.excluded),
        outside.plus(other.outside),
        unknown.plus(other.unknown),
        counted.plus(other.counted),
        denominator.plus(other.denominator));
  }
}
