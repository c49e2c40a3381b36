package dev.nines.whatif;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a ledger of ours in which they are right in some stretches.
 *
 * @param ours our ledger
 * @param theirs theirs
 */
record MixedLedger(DowntimeLedger ours, DowntimeLedger theirs) {

  /** Returns the ledger that has their entries in these stretches and ours elsewhere. */
  DowntimeLedger with(IntervalSet right) {
    Tiling<LedgerEntry> entries =
        ours.entries()
            .zip(theirs.entries(), List::of)
            .zip(
                Tiling.of(ours.period(), right),
                (both, ceded) -> both.get(Boolean.TRUE.equals(ceded) ? 1 : 0));
    return new DowntimeLedger(entries, outages(entries));
  }

  // outages of either side that overlap are one; each counts what the mixed entries count of it
  private List<Outage> outages(Tiling<LedgerEntry> entries) {
    List<Outage> all = Stream.concat(ours.outages().stream(), theirs.outages().stream()).toList();
    return IntervalSet.unionOf(all.stream().map(Outage::span).toList()).intervals().stream()
        .map(span -> outage(span, all, entries))
        .toList();
  }

  private Outage outage(Interval span, List<Outage> all, Tiling<LedgerEntry> entries) {
    List<Outage> parts = all.stream().filter(outage -> span.encloses(outage.span())).toList();
    return new Outage(
        span,
        parts.stream().anyMatch(Outage::qualifies),
        parts.stream().anyMatch(Outage::open),
        counted(span, entries),
        span.intersection(ours.period()).map(p -> Seconds.of(p.length())).orElse(Fraction.ZERO),
        parts.stream().flatMap(o -> o.affected().stream()).max(Comparator.naturalOrder()),
        parts.stream().map(Outage::incidents).flatMap(Collection::stream).distinct().toList(),
        parts.stream().map(Outage::facts).flatMap(Collection::stream).distinct().toList());
  }

  private static Fraction counted(Interval span, Tiling<LedgerEntry> entries) {
    return entries.tiles().stream()
        .filter(tile -> tile.value().isCounted())
        .map(tile -> counted(span, tile))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction counted(Interval span, Tile<LedgerEntry> tile) {
    Optional<Interval> common = tile.span().intersection(span);
    return common
        .map(part -> Seconds.of(part.length()).times(tile.value().weight()))
        .orElse(Fraction.ZERO);
  }
}
