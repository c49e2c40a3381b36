package dev.nines.whatif;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Reason;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds why two ledgers differ at an instant.
 *
 * @param ours our outages in the period, as they happened
 * @param theirs theirs
 * @param facingOurs from the first to the last instant that theirs have of an outage of ours
 * @param facingTheirs from the first to the last instant that ours have of an outage of theirs
 */
record CauseFinder(
    IntervalSet ours,
    IntervalSet theirs,
    Map<Interval, Interval> facingOurs,
    Map<Interval, Interval> facingTheirs) {

  static CauseFinder of(DowntimeLedger own, DowntimeLedger other) {
    IntervalSet ours = spans(own);
    IntervalSet theirs = spans(other);
    return new CauseFinder(ours, theirs, facing(ours, theirs), facing(theirs, ours));
  }

  private static Map<Interval, Interval> facing(IntervalSet whose, IntervalSet others) {
    Map<Interval, Interval> facing = new HashMap<>();
    for (Interval part : whose.intersection(others).intervals()) {
      facing.merge(whose.containing(part.from()).orElseThrow(), part, Interval::span);
    }
    return facing;
  }

  private static IntervalSet spans(DowntimeLedger ledger) {
    return IntervalSet.unionOf(ledger.outages().stream().map(Outage::span).toList());
  }

  /** Returns the cause; absent where both mean the same for the figure. */
  Optional<DisputeCause> cause(Interval span, LedgerEntry own, LedgerEntry other) {
    boolean gap = isUnknown(own) != isUnknown(other);
    if (own.weight().equals(other.weight()) && own.inDenominator() == other.inDenominator()) {
      return gap ? Optional.of(noData(own)) : Optional.empty();
    }
    if (gap) {
      return Optional.of(noData(own));
    }
    if (own.isCounted() && other.isCounted()) {
      return Optional.of(DisputeCause.WEIGHT);
    }
    if (!own.isCounted() && !other.isCounted()) {
      return Optional.of(DisputeCause.DENOMINATOR);
    }
    return Optional.of(other.isCounted() ? theyCount(span, own) : weCount(span, other));
  }

  private static DisputeCause noData(LedgerEntry own) {
    return isUnknown(own) ? DisputeCause.NO_DATA_OURS : DisputeCause.NO_DATA_THEIRS;
  }

  private DisputeCause theyCount(Interval span, LedgerEntry own) {
    if (isExcluded(own)) {
      return DisputeCause.EXCLUDED_BY_US;
    }
    return own.isBecauseOf(Reason.MINIMUM)
        ? DisputeCause.DROPPED_BY_US
        : shape(span, theirs, facingTheirs).orElse(DisputeCause.ONLY_THEIRS);
  }

  private DisputeCause weCount(Interval span, LedgerEntry other) {
    if (isExcluded(other)) {
      return DisputeCause.EXCLUDED_BY_THEM;
    }
    return other.isBecauseOf(Reason.MINIMUM)
        ? DisputeCause.DROPPED_BY_THEM
        : shape(span, ours, facingOurs).orElse(DisputeCause.ONLY_OURS);
  }

  // where a stretch lies beside the other side's part of the same outage
  private static Optional<DisputeCause> shape(
      Interval span, IntervalSet whose, Map<Interval, Interval> facing) {
    Optional<Interval> same =
        whose.containing(span.from()).flatMap(outage -> Optional.ofNullable(facing.get(outage)));
    return same.map(part -> beside(span, part));
  }

  private static DisputeCause beside(Interval span, Interval part) {
    if (!span.to().isAfter(part.from())) {
      return DisputeCause.START;
    }
    return span.from().isBefore(part.to()) ? DisputeCause.BREAK : DisputeCause.END;
  }

  private static boolean isUnknown(LedgerEntry entry) {
    return entry.state() == LedgerState.UNKNOWN;
  }

  private static boolean isExcluded(LedgerEntry entry) {
    return entry.state() == LedgerState.EXCLUDED || entry.state() == LedgerState.OUTSIDE;
  }
}
