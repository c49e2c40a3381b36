package dev.nines.credit;

import dev.nines.contract.Clock.Denominator;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.uptime.Ratio;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The counted time and the denominator of a ledger as running sums, so that those of any window of
 * it are the difference of two.
 */
final class RunningTime {

  private final List<Tile<LedgerEntry>> tiles;
  private final List<Fraction> counted;
  private final List<Fraction> inDenominator;

  RunningTime(DowntimeLedger ledger) {
    this.tiles = ledger.tiles();
    this.counted = sums(LedgerEntry::weight);
    this.inDenominator = sums(entry -> entry.inDenominator() ? Fraction.ONE : Fraction.ZERO);
  }

  // the sum up to the start of each tile
  private List<Fraction> sums(Function<LedgerEntry, Fraction> weight) {
    List<Fraction> sums = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (Tile<LedgerEntry> tile : tiles) {
      sums.add(sum);
      Fraction part = weight.apply(tile.value());
      sum = part.isZero() ? sum : sum.plus(Seconds.of(tile.span().length()).times(part));
    }
    return sums;
  }

  /** Returns the counted seconds in a window inside the ledger. */
  Fraction counted(Interval window) {
    return difference(window, counted, LedgerEntry::weight);
  }

  /** Returns the uptime of a window inside the ledger; absent where its denominator is 0. */
  Optional<Ratio> uptime(Interval window, Denominator rule, ZoneId zone) {
    Fraction whole = denominator(window, rule, zone);
    return whole.isPositive()
        ? Optional.of(new Ratio(whole.minus(counted(window)), whole))
        : Optional.empty();
  }

  private Fraction denominator(Interval window, Denominator rule, ZoneId zone) {
    if (rule instanceof Denominator.Fixed fixed) {
      return Seconds.of(fixed.length());
    }
    Fraction in =
        difference(window, inDenominator, e -> e.inDenominator() ? Fraction.ONE : Fraction.ZERO);
    return rule instanceof Denominator.DaysOf24h
        ? in.plus(days(window, zone).times(86_400)).minus(Seconds.of(window.length()))
        : in;
  }

  private static Fraction days(Interval window, ZoneId zone) {
    return Fraction.of(
        ChronoUnit.DAYS.between(
            window.from().atZone(zone).toLocalDate(), window.to().atZone(zone).toLocalDate()));
  }

  private Fraction difference(
      Interval window, List<Fraction> sums, Function<LedgerEntry, Fraction> weight) {
    return upTo(window.to(), sums, weight).minus(upTo(window.from(), sums, weight));
  }

  private Fraction upTo(
      Instant instant, List<Fraction> sums, Function<LedgerEntry, Fraction> weight) {
    int index = indexOf(instant);
    Tile<LedgerEntry> tile = tiles.get(index);
    Fraction part = weight.apply(tile.value());
    return part.isZero()
        ? sums.get(index)
        : sums.get(index)
            .plus(Seconds.of(Interval.of(tile.span().from(), instant).length()).times(part));
  }

  // the last tile that starts at or before the instant
  private int indexOf(Instant instant) {
    int low = 0;
    int high = tiles.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tiles.get(middle).span().from().isAfter(instant)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
