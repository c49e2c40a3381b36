package dev.nines.downtime;

import dev.nines.contract.Qualify.UnknownTime;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs unknown time as the contract says (CALCULATION 2.8): its state stays unknown in the
 * ledger, without minimum rule.
 */
final class UnknownTimeRule {

  private final UnknownTime rule;

  UnknownTimeRule(UnknownTime rule) {
    this.rule = rule;
  }

  /** Returns the entries with every unknown one weighed. */
  Tiling<LedgerEntry> apply(Tiling<LedgerEntry> entries) {
    List<Tile<LedgerEntry>> weighed = new ArrayList<>();
    LedgerEntry lastKnown = LedgerEntry.uncounted(LedgerState.UP, true, List.of());
    Instant unknownSince = entries.span().from();
    for (Tile<LedgerEntry> tile : entries.tiles()) {
      if (tile.value().state() == LedgerState.UNKNOWN) {
        weighed.addAll(weigh(tile, lastKnown, unknownSince));
      } else {
        weighed.add(tile);
        lastKnown = tile.value();
        unknownSince = tile.span().to();
      }
    }
    return new Tiling<>(entries.span(), weighed);
  }

  private List<Tile<LedgerEntry>> weigh(
      Tile<LedgerEntry> tile, LedgerEntry lastKnown, Instant since) {
    if (!(rule instanceof UnknownTime.Carry carry)) {
      return List.of(new Tile<>(tile.span(), weigh(tile.value(), rule)));
    }
    Instant end = since.plus(carry.length());
    List<Tile<LedgerEntry>> parts = new ArrayList<>();
    before(tile.span(), end)
        .forEach(part -> parts.add(new Tile<>(part, carried(tile.value(), lastKnown))));
    after(tile.span(), end)
        .forEach(part -> parts.add(new Tile<>(part, weigh(tile.value(), carry.then()))));
    return parts;
  }

  private static LedgerEntry weigh(LedgerEntry entry, UnknownTime rule) {
    if (rule instanceof UnknownTime.Down) {
      return with(entry, entry.ceiling(), entry.inDenominator());
    }
    return rule instanceof UnknownTime.Removed
        ? with(entry, Fraction.ZERO, false)
        : with(entry, Fraction.ZERO, entry.inDenominator());
  }

  private static LedgerEntry carried(LedgerEntry entry, LedgerEntry lastKnown) {
    return with(entry, lastKnown.weight().min(entry.ceiling()), entry.inDenominator());
  }

  private static LedgerEntry with(LedgerEntry entry, Fraction weight, boolean inDenominator) {
    return new LedgerEntry(entry.state(), weight, entry.ceiling(), inDenominator, entry.because());
  }

  private static List<Interval> before(Interval span, Instant end) {
    Instant to = end.isBefore(span.to()) ? end : span.to();
    return span.from().isBefore(to) ? List.of(Interval.of(span.from(), to)) : List.of();
  }

  private static List<Interval> after(Interval span, Instant end) {
    Instant from = end.isAfter(span.from()) ? end : span.from();
    return from.isBefore(span.to()) ? List.of(Interval.of(from, span.to())) : List.of();
  }
}
