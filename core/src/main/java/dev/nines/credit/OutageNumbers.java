package dev.nines.credit;

import dev.nines.downtime.Outage;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers outages from 0, so that sets of them cost little. The same outage of several services is
 * one and has one number.
 */
final class OutageNumbers {

  private final Map<Outage, Integer> numbers = new HashMap<>();

  /** Returns the number of an outage: its own, or the next where it has none yet. */
  int of(Outage outage) {
    return numbers.computeIfAbsent(outage, unknown -> numbers.size());
  }
}
