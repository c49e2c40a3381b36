package dev.nines.uptime;

import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.SlotGrid;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The share of good requests in a period: one share of all, or the mean of the slots' shares. The
 * two differ: one failed request in an otherwise empty 5-minute slot of a 30-day month costs 1/8640
 * of the mean, and next to nothing of the one share.
 */
public final class RequestShare {

  private final Observe.Requests terms;
  private final DowntimeLedger ledger;
  private final IntervalSet excluded;

  private RequestShare(Observe.Requests terms, DowntimeLedger ledger) {
    this.terms = terms;
    this.ledger = ledger;
    this.excluded =
        ledger
            .entries()
            .where(e -> e.state() == LedgerState.EXCLUDED || e.state() == LedgerState.OUTSIDE);
  }

  /**
   * Returns the share of good requests; absent where there is nothing to divide by.
   *
   * <p>A slot is left out only if it lies wholly inside excluded time or outside the promise's
   * hours; a row without slot, if its time lies there.
   */
  public static Optional<Ratio> of(
      List<RequestCount> counts, Observe.Requests terms, DowntimeLedger ledger, ZoneId zone) {
    RequestShare share = new RequestShare(terms, ledger);
    return terms
        .slot()
        .map(length -> share.meanOfSlots(counts, new SlotGrid(zone, length)))
        .orElseGet(() -> share.ofAll(counts));
  }

  private Optional<Ratio> ofAll(List<RequestCount> counts) {
    long total = 0;
    long failed = 0;
    for (RequestCount count : counts) {
      if (isInPeriod(count) && !excluded.contains(count.at().at())) {
        total += count.total();
        failed += count.failed();
      }
    }
    return total == 0
        ? Optional.empty()
        : Optional.of(new Ratio(Fraction.of(total - failed), Fraction.of(total)));
  }

  private Optional<Ratio> meanOfSlots(List<RequestCount> counts, SlotGrid grid) {
    IntervalSet out = grid.wholeSlotsIn(excluded);
    Map<Instant, long[]> slots = slots(counts, grid, out);
    long all = slotsInPeriod(grid, out);
    Fraction sum = sumOfShares(slots.values());
    long empty = all - slots.size();
    if (terms.empty() == Observe.EmptySlot.GOOD) {
      sum = sum.plus(Fraction.of(empty));
    }
    long judged = terms.empty() == Observe.EmptySlot.UNKNOWN ? slots.size() : all;
    return judged == 0 ? Optional.empty() : Optional.of(ratio(sum, judged));
  }

  // good requests are summed by the slots' totals first: few totals, many slots
  private static Fraction sumOfShares(Collection<long[]> slots) {
    Map<Long, Long> goodByTotal = new TreeMap<>();
    slots.forEach(slot -> goodByTotal.merge(slot[0], slot[0] - slot[1], Long::sum));
    return Fraction.sum(
        goodByTotal.entrySet().stream()
            .map(part -> Fraction.of(part.getValue(), part.getKey()))
            .toList());
  }

  private static Ratio ratio(Fraction sum, long slots) {
    Fraction mean = sum.dividedBy(Fraction.of(slots));
    return new Ratio(
        Fraction.of(mean.numerator(), BigInteger.ONE),
        Fraction.of(mean.denominator(), BigInteger.ONE));
  }

  private Map<Instant, long[]> slots(List<RequestCount> counts, SlotGrid grid, IntervalSet out) {
    Map<Instant, long[]> slots = new TreeMap<>();
    for (RequestCount count : counts) {
      if (isInPeriod(count) && count.total() > 0 && !out.contains(count.at().at())) {
        long[] slot = slots.computeIfAbsent(grid.slotAt(count.at().at()).from(), at -> new long[2]);
        slot[0] += count.total();
        slot[1] += count.failed();
      }
    }
    return slots;
  }

  private long slotsInPeriod(SlotGrid grid, IntervalSet out) {
    long all = grid.countIn(ledger.period());
    for (Interval part : out.intervals()) {
      all -= grid.countIn(part);
    }
    return all;
  }

  private boolean isInPeriod(RequestCount count) {
    return ledger.period().contains(count.at().at());
  }
}
