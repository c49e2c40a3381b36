package dev.nines.uptime;

import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.SlotGrid;
import dev.nines.model.Provenance;
import dev.nines.model.RequestCount;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds which requests of a period count, and in which slots. */
public final class RequestShares {

  private final DowntimeLedger ledger;
  private final List<RequestCount> counts;
  private final IntervalSet excluded;

  private RequestShares(List<RequestCount> counts, DowntimeLedger ledger) {
    this.ledger = ledger;
    this.counts =
        counts.stream().filter(count -> ledger.period().contains(count.at().at())).toList();
    this.excluded =
        ledger
            .entries()
            .where(e -> e.state() == LedgerState.EXCLUDED || e.state() == LedgerState.OUTSIDE);
  }

  /**
   * Returns the share of good requests of a period.
   *
   * <p>A slot is left out only if it lies wholly inside excluded time or outside the promise's
   * hours; a row without slot, if its time lies there.
   */
  public static RequestShare of(
      List<RequestCount> counts, Observe.Requests terms, DowntimeLedger ledger, ZoneId zone) {
    RequestShares shares = new RequestShares(counts, ledger);
    return terms
        .slot()
        .map(length -> shares.ofSlots(terms.empty(), new SlotGrid(zone, length)))
        .orElseGet(shares::ofRows);
  }

  private RequestShare ofRows() {
    List<RequestShare.Part> rows = new ArrayList<>();
    long leftOut = 0;
    for (RequestCount count : counts) {
      if (excluded.contains(count.at().at())) {
        leftOut++;
      } else if (count.total() > 0) {
        rows.add(part(count.at().at(), count.total(), count.failed(), List.of(fact(count))));
      }
    }
    return new RequestShare(Optional.empty(), rows, 0, leftOut);
  }

  private RequestShare ofSlots(Observe.EmptySlot empty, SlotGrid grid) {
    IntervalSet out = grid.wholeSlotsIn(excluded);
    List<RequestShare.Part> slots = slots(grid, out);
    long leftOut = out.intervals().stream().mapToLong(grid::countIn).sum();
    long without = grid.countIn(ledger.period()) - leftOut - slots.size();
    return new RequestShare(Optional.of(empty), slots, without, leftOut);
  }

  private List<RequestShare.Part> slots(SlotGrid grid, IntervalSet out) {
    Map<Instant, List<RequestCount>> bySlot = new TreeMap<>();
    for (RequestCount count : counts) {
      if (count.total() > 0 && !out.contains(count.at().at())) {
        Interval slot = grid.slotAt(count.at().at());
        bySlot.computeIfAbsent(slot.from(), at -> new ArrayList<>(1)).add(count);
      }
    }
    return bySlot.entrySet().stream().map(slot -> part(slot.getKey(), slot.getValue())).toList();
  }

  private static RequestShare.Part part(Instant from, List<RequestCount> rows) {
    long total = rows.stream().mapToLong(RequestCount::total).sum();
    long failed = rows.stream().mapToLong(RequestCount::failed).sum();
    return part(from, total, failed, rows.stream().map(RequestShares::fact).toList());
  }

  private static RequestShare.Part part(
      Instant from, long total, long failed, List<Provenance> facts) {
    return new RequestShare.Part(from, total, failed, facts);
  }

  private static Provenance fact(RequestCount count) {
    return count.provenance();
  }
}
