package dev.nines.downtime;

import java.util.Locale;

/** What an instant of a period is (CALCULATION 2); every instant is exactly one of these. */
public enum LedgerState {
  /** In service: no counted impact. */
  UP,
  /** Counted impact of weight 1. */
  DOWN,
  /** Counted impact of a weight between 0 and 1. */
  DEGRADED,
  /** Impact that the contract does not count. */
  EXCLUDED,
  /** Outside service hours, or the service was not yet or no longer provided. */
  OUTSIDE,
  /** No data. */
  UNKNOWN;

  /** Returns the word of the JSON result, for example {@code down}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
