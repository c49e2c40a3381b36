package dev.nines.downtime;

import dev.nines.contract.Edges;
import dev.nines.contract.Observe;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.SharedList;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges slots by the counted downtime in them, after exclusions (CALCULATION 2.9): a bad slot is
 * down, whole, but for time outside; in a good one nothing counts.
 *
 * <p>Slots inside one entry are judged together, so that a long outage costs no more than a short.
 */
final class DowntimeSlots {

  private final SlotGrid grid;
  private final List<Edges> bad;
  private final Map<Instant, Fraction> atEdges = new TreeMap<>();
  private final List<Interval> badSpans = new ArrayList<>();

  private DowntimeSlots(SlotGrid grid, List<Edges> bad) {
    this.grid = grid;
    this.bad = bad;
  }

  /** Returns the entries with bad slots down and good slots in service. */
  static Tiling<LedgerEntry> apply(
      Tiling<LedgerEntry> entries, Observe.Slots terms, SlotGrid grid) {
    List<Edges> edges =
        terms.bad().stream()
            .filter(Observe.BadWhen.Downtime.class::isInstance)
            .map(when -> ((Observe.BadWhen.Downtime) when).edges())
            .toList();
    return edges.isEmpty() ? entries : new DowntimeSlots(grid, edges).judge(entries);
  }

  private Tiling<LedgerEntry> judge(Tiling<LedgerEntry> entries) {
    for (Tile<LedgerEntry> tile : entries.tiles()) {
      if (tile.value().weight().isPositive()) {
        collect(tile.span(), tile.value().weight());
      }
    }
    atEdges.forEach((start, seconds) -> addIfBad(grid.slotAt(start), seconds));
    IntervalSet down = IntervalSet.unionOf(badSpans).clampTo(entries.span());
    return entries.zip(Tiling.of(entries.span(), down), DowntimeSlots::judged);
  }

  // whole slots inside a tile all hold the same downtime: one comparison decides them
  private void collect(Interval span, Fraction weight) {
    IntervalSet whole = grid.wholeSlotsIn(IntervalSet.of(span));
    for (Interval inner : whole.intervals()) {
      Fraction seconds = Seconds.of(grid.length()).times(weight);
      addIfBad(inner, seconds);
    }
    for (Interval rest : IntervalSet.of(span).minus(whole).intervals()) {
      collectEdges(rest, weight);
    }
  }

  private void collectEdges(Interval rest, Fraction weight) {
    Instant from = rest.from();
    while (from.isBefore(rest.to())) {
      Interval slot = grid.slotAt(from);
      Instant to = slot.to().isBefore(rest.to()) ? slot.to() : rest.to();
      Fraction seconds = Seconds.of(Interval.of(from, to).length()).times(weight);
      atEdges.merge(slot.from(), seconds, Fraction::plus);
      from = to;
    }
  }

  private void addIfBad(Interval span, Fraction seconds) {
    if (bad.stream().anyMatch(edges -> edges.contains(seconds))) {
      badSpans.add(span);
    }
  }

  private static LedgerEntry judged(LedgerEntry entry, boolean down) {
    if (down && entry.state() != LedgerState.OUTSIDE) {
      return LedgerEntry.counted(Fraction.ONE, Fraction.ONE, because(entry));
    }
    return !down && entry.isCounted()
        ? LedgerEntry.uncounted(LedgerState.UP, entry.inDenominator(), because(entry))
        : entry;
  }

  private static List<Reason> because(LedgerEntry entry) {
    return SharedList.copyOf(entry.because()).with(0, Reason.of(Reason.SLOTS));
  }
}
