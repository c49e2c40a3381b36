package dev.nines.credit;

import dev.nines.money.Fraction;
import dev.nines.uptime.Unit;
import java.util.Collections;
import java.util.List;

/**
 * What outages add, each by itself, to the sum on which figures depend.
 *
 * @param unit what the sum is of
 * @param each what each outage adds, zero or more
 */
record Additions(Unit unit, List<Fraction> each) {

  Additions {
    each = List.copyOf(each);
  }

  /** Returns those of outages on which no figure depends. */
  static Additions nothing(int outages) {
    return new Additions(Unit.SECONDS, Collections.nCopies(outages, Fraction.ZERO));
  }
}
