package dev.nines.whatif;

import java.util.Locale;

/** Why two parties' ledgers differ in a stretch of time. */
public enum DisputeCause {
  /** We have impact where they have none at all. */
  ONLY_OURS,
  /** They have impact where we have none at all. */
  ONLY_THEIRS,
  /** One outage, of which one side has an earlier start. */
  START,
  /** One outage, of which one side has a later end. */
  END,
  /** One outage, of which one side has a break in the middle. */
  BREAK,
  /** Both count it, with another weight. */
  WEIGHT,
  /** They count it; we have a record by which the contract excludes it. */
  EXCLUDED_BY_US,
  /** We count it; they have a record by which the contract excludes it. */
  EXCLUDED_BY_THEM,
  /** They count it; our outage is shorter than the contract counts. */
  DROPPED_BY_US,
  /** We count it; their outage is shorter than the contract counts. */
  DROPPED_BY_THEM,
  /** We have no data. */
  NO_DATA_OURS,
  /** They have no data. */
  NO_DATA_THEIRS,
  /**
   * Neither counts it, but it belongs to the whole by which uptime is reckoned on one side only.
   */
  DENOMINATOR;

  /** Returns the word of the JSON result, for example {@code only-theirs}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
