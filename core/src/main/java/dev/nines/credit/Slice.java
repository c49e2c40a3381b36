package dev.nines.credit;

import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;

/**
 * A period, or the part of it for which one version of a contract speaks.
 *
 * @param part the part, the whole where nothing cuts it
 * @param whole the promise's own period
 */
record Slice(Interval part, Interval whole) {

  /** Returns a stretch that nothing cuts. */
  static Slice of(Interval whole) {
    return new Slice(whole, whole);
  }

  /** Returns the share of the whole, 0 to 1, by length. */
  Fraction share() {
    return part.equals(whole)
        ? Fraction.ONE
        : Seconds.of(part.length()).dividedBy(Seconds.of(whole.length()));
  }
}
