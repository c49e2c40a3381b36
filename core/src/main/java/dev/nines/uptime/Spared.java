package dev.nines.uptime;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Tile;
import java.util.Objects;

/**
 * The time that a ledger would have more in service if outages had not counted, in seconds.
 *
 * @param down what is down
 * @param degraded what is degraded, at full length
 * @param counted what counts of both
 * @param ceiling what would count of both if all that is unknown had been down
 */
public record Spared(Fraction down, Fraction degraded, Fraction counted, Fraction ceiling) {

  /** The time of no outage. */
  public static final Spared NOTHING =
      new Spared(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

  public Spared {
    Objects.requireNonNull(down, "down");
    Objects.requireNonNull(degraded, "degraded");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(ceiling, "ceiling");
  }

  /** Returns the time of an outage: that of the counted entries inside it. */
  public static Spared of(Outage outage, DowntimeLedger ledger) {
    Spared sum = NOTHING;
    for (Tile<LedgerEntry> tile : ledger.countedTilesOf(outage)) {
      sum = sum.plus(of(tile));
    }
    return sum;
  }

  private static Spared of(Tile<LedgerEntry> tile) {
    Fraction length = Seconds.of(tile.span().length());
    LedgerEntry entry = tile.value();
    boolean full = entry.state() == LedgerState.DOWN;
    return new Spared(
        full ? length : Fraction.ZERO,
        full ? Fraction.ZERO : length,
        length.times(entry.weight()),
        length.times(entry.ceiling()));
  }

  /** Returns the time of both. */
  public Spared plus(Spared other) {
    return new Spared(
        down.plus(other.down),
        degraded.plus(other.degraded),
        counted.plus(other.counted),
        ceiling.plus(other.ceiling));
  }
}
