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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    IntervalSet spans = IntervalSet.unionOf(all.stream().map(Outage::span).toList());
    Map<Interval, List<Outage>> parts = new HashMap<>();
    for (Outage outage : all) {
      Interval span = spans.containing(outage.span().from()).orElseThrow();
      parts.computeIfAbsent(span, key -> new ArrayList<>()).add(outage);
    }
    Map<Interval, Fraction> counted = counted(spans, entries);
    return spans.intervals().stream()
        .map(span -> outage(span, parts.get(span), counted.getOrDefault(span, Fraction.ZERO)))
        .toList();
  }

  private Outage outage(Interval span, List<Outage> parts, Fraction counted) {
    return new Outage(
        span,
        parts.stream().anyMatch(Outage::qualifies),
        parts.stream().anyMatch(Outage::open),
        counted,
        span.intersection(ours.period()).map(p -> Seconds.of(p.length())).orElse(Fraction.ZERO),
        parts.stream().flatMap(o -> o.affected().stream()).max(Comparator.naturalOrder()),
        parts.stream().map(Outage::incidents).flatMap(Collection::stream).distinct().toList(),
        parts.stream().map(Outage::facts).flatMap(Collection::stream).distinct().toList());
  }

  private static Map<Interval, Fraction> counted(IntervalSet spans, Tiling<LedgerEntry> entries) {
    Map<Interval, Fraction> counted = new HashMap<>();
    for (Tile<LedgerEntry> tile : entries.tiles()) {
      if (tile.value().isCounted()) {
        Fraction seconds = Seconds.of(tile.span().length()).times(tile.value().weight());
        spans
            .containing(tile.span().from())
            .ifPresent(span -> counted.merge(span, seconds, Fraction::plus));
      }
    }
    return counted;
  }
}
