package dev.nines.credit;

import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.SharedList;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which of several ledgers has the most counted time in a window. From one window to the next only
 * those are looked at that count between the starts of the two or between their ends.
 */
final class GreatestCount {

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparing(Count::counted).reversed().thenComparing(Count::ledger);

  /** The counted seconds of a ledger, by its number. */
  record Count(int ledger, Fraction counted) {}

  private final Map<Integer, RunningSum> sums = new HashMap<>();
  private final Map<Integer, Count> counts = new HashMap<>();
  private final TreeSet<Count> order = new TreeSet<>(MOST_FIRST);
  private final Optional<Tiling<SharedList<Integer>>> counting;
  private Interval window = Interval.of(Instant.EPOCH, Instant.EPOCH);

  /** Makes it of ledgers, at least one, by their numbers: what counts, and how heavily. */
  GreatestCount(Map<Integer, List<Tile<Fraction>>> ledgers) {
    List<Tile<Integer>> spans = new ArrayList<>();
    ledgers.forEach(
        (ledger, tiles) -> {
          sums.put(ledger, new RunningSum(tiles));
          tiles.forEach(tile -> spans.add(new Tile<>(tile.span(), ledger)));
          put(new Count(ledger, Fraction.ZERO));
        });
    this.counting =
        spans.stream()
            .map(Tile::span)
            .reduce(Interval::span)
            .map(all -> Tiling.ofOverlapping(all, spans));
  }

  /** Returns the ledger with the most counted time in a window; of equal ones the first. */
  Count in(Interval next) {
    Interval last = window;
    window = next;
    lookAt(between(last.from(), next.from()));
    lookAt(between(last.to(), next.to()));
    return order.first();
  }

  private static Interval between(Instant one, Instant other) {
    return one.isBefore(other) ? Interval.of(one, other) : Interval.of(other, one);
  }

  private void lookAt(Interval passed) {
    counting.stream()
        .flatMap(tiling -> tiling.tilesIn(passed).stream())
        .flatMap(tile -> tile.value().stream())
        .distinct()
        .forEach(ledger -> put(new Count(ledger, sums.get(ledger).in(window))));
  }

  private void put(Count count) {
    Count before = counts.put(count.ledger(), count);
    if (before != null) {
      order.remove(before);
    }
    order.add(count);
  }
}
