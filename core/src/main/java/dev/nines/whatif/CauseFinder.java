package dev.nines.whatif;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Reason;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds why two ledgers differ at an instant.
 *
 * @param ours our outages in the period, as they happened
 * @param theirs theirs
 */
record CauseFinder(IntervalSet ours, IntervalSet theirs) {

  static CauseFinder of(DowntimeLedger ours, DowntimeLedger theirs) {
    return new CauseFinder(spans(ours), spans(theirs));
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
        : shape(span, theirs, ours).orElse(DisputeCause.ONLY_THEIRS);
  }

  private DisputeCause weCount(Interval span, LedgerEntry other) {
    if (isExcluded(other)) {
      return DisputeCause.EXCLUDED_BY_THEM;
    }
    return other.isBecauseOf(Reason.MINIMUM)
        ? DisputeCause.DROPPED_BY_THEM
        : shape(span, ours, theirs).orElse(DisputeCause.ONLY_OURS);
  }

  // where a stretch lies beside the other side's part of the same outage
  private static Optional<DisputeCause> shape(
      Interval span, IntervalSet whose, IntervalSet others) {
    List<Interval> same =
        whose
            .containing(span.from())
            .map(outage -> others.clampTo(outage).intervals())
            .orElse(List.of());
    if (same.isEmpty()) {
      return Optional.empty();
    }
    if (!span.to().isAfter(same.get(0).from())) {
      return Optional.of(DisputeCause.START);
    }
    boolean after = !span.from().isBefore(same.get(same.size() - 1).to());
    return Optional.of(after ? DisputeCause.END : DisputeCause.BREAK);
  }

  private static boolean isUnknown(LedgerEntry entry) {
    return entry.state() == LedgerState.UNKNOWN;
  }

  private static boolean isExcluded(LedgerEntry entry) {
    return entry.state() == LedgerState.EXCLUDED || entry.state() == LedgerState.OUTSIDE;
  }
}
