package dev.nines.downtime;

import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What every instant of a period was under one promise, with the reasons (CALCULATION 2).
 *
 * <p>The entries tile the period: no gap, no overlap, and their lengths add up to the period
 * exactly. The type of {@code entries} refuses anything else.
 *
 * @param entries the entries, neighbours of equal content joined
 * @param outages the outages that touch the period, as they happened, in order of time
 */
public record DowntimeLedger(Tiling<LedgerEntry> entries, List<Outage> outages) {

  public DowntimeLedger {
    Objects.requireNonNull(entries, "entries");
    outages = List.copyOf(outages);
  }

  /** Returns the period. */
  public Interval period() {
    return entries.span();
  }

  /** Returns the entries with their stretches, in order. */
  public List<Tile<LedgerEntry>> tiles() {
    return entries.tiles();
  }

  /** Returns the length of all entries of a state. */
  public Duration lengthOf(LedgerState state) {
    return entries.lengthWhere(entry -> entry.state() == state);
  }

  /** Returns the length of the entries that fulfil a condition, in seconds. */
  public Fraction secondsWhere(Predicate<LedgerEntry> condition) {
    return Seconds.of(entries.lengthWhere(condition));
  }

  /** Returns the sum of weight and length of all entries: the counted seconds. */
  public Fraction countedSeconds() {
    return weighted(LedgerEntry::weight);
  }

  /** Returns the counted seconds of recorded impact alone, unknown time left out. */
  public Fraction knownSeconds() {
    return weighted(entry -> entry.isCounted() ? entry.weight() : Fraction.ZERO);
  }

  /** Returns the counted seconds if all that is unknown had been down. */
  public Fraction ceilingSeconds() {
    return weighted(LedgerEntry::ceiling);
  }

  /** Returns whether an impact without an end is counted in the period. */
  public boolean isOpen() {
    return outages.stream().anyMatch(Outage::open);
  }

  /**
   * Returns the ledger as it would be if some outages had not counted: their counted time is in
   * service, everything else stays.
   */
  public DowntimeLedger without(Predicate<Outage> spared) {
    Set<Tile<LedgerEntry>> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    outages.stream().filter(spared).forEach(outage -> gone.addAll(countedTilesOf(outage)));
    List<Tile<LedgerEntry>> tiles = new ArrayList<>();
    for (Tile<LedgerEntry> tile : tiles()) {
      tiles.add(gone.contains(tile) ? new Tile<>(tile.span(), inService(tile.value())) : tile);
    }
    return new DowntimeLedger(
        new Tiling<>(period(), tiles), outages.stream().filter(spared.negate()).toList());
  }

  /** Returns the counted entries that lie inside an outage, in order of time. */
  public List<Tile<LedgerEntry>> countedTilesOf(Outage outage) {
    List<Tile<LedgerEntry>> found = new ArrayList<>();
    for (int i = firstFrom(outage.span().from()); i < tiles().size(); i++) {
      Tile<LedgerEntry> tile = tiles().get(i);
      if (!outage.span().encloses(tile.span())) {
        break;
      }
      if (tile.value().isCounted()) {
        found.add(tile);
      }
    }
    return found;
  }

  // the index of the first entry that starts at or after an instant
  private int firstFrom(Instant instant) {
    int low = 0;
    int high = tiles().size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tiles().get(middle).span().from().isBefore(instant)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static LedgerEntry inService(LedgerEntry entry) {
    return LedgerEntry.uncounted(LedgerState.UP, entry.inDenominator(), List.of());
  }

  // lengths are summed by weight first: few weights, many entries
  private Fraction weighted(Function<LedgerEntry, Fraction> weight) {
    Map<Fraction, Duration> byWeight = new HashMap<>();
    for (Tile<LedgerEntry> tile : tiles()) {
      byWeight.merge(weight.apply(tile.value()), tile.span().length(), Duration::plus);
    }
    return byWeight.entrySet().stream()
        .map(part -> Seconds.of(part.getValue()).times(part.getKey()))
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
