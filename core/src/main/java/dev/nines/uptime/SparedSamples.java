package dev.nines.uptime;

import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Outage;
import dev.nines.model.MetricSample;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of a metric that counts only while nothing is down, and what they would be without
 * some outages: what was sampled in their counted time would count too.
 */
public final class SparedSamples {

  private final DowntimeLedger ledger;
  private final List<Sample> all = new ArrayList<>();
  private final NavigableMap<Instant, List<PlacedSample>> whileDown = new TreeMap<>();
  private final List<PlacedSample> counting = new ArrayList<>();
  private final MoreSamples whileUp;

  /** Prepares the values of a ledger's services. */
  public SparedSamples(List<MetricSample> samples, Observe.Metric terms, DowntimeLedger ledger) {
    this.ledger = ledger;
    IntervalSet up = ledger.entries().where(entry -> MetricSamples.counts(entry, true));
    IntervalSet down = ledger.entries().where(LedgerEntry::isCounted);
    for (MetricSample sample : samples) {
      Instant at = sample.at().at();
      if (MetricSamples.isOf(terms, sample) && up.contains(at)) {
        counting.add(placed(sample));
      } else if (MetricSamples.isOf(terms, sample) && down.contains(at)) {
        whileDown.computeIfAbsent(at, key -> new ArrayList<>(1)).add(placed(sample));
      }
    }
    this.whileUp = new MoreSamples(counting);
  }

  private PlacedSample placed(MetricSample sample) {
    all.add(MetricSamples.value(sample));
    return new PlacedSample(all.size() - 1, all.get(all.size() - 1));
  }

  /** Returns all values that count or would without the outages, in the order of the records. */
  public List<Sample> all() {
    return List.copyOf(all);
  }

  /** Returns the places in all of them of those that count only without an outage. */
  public List<Integer> hiddenBy(Outage outage) {
    return hidden(outage).stream().map(PlacedSample::place).toList();
  }

  /**
   * Returns the value of a figure of the period without some outages; absent where there is no
   * value to make it of.
   */
  public Optional<FigureValue> value(Figure figure, Collection<Outage> gone) {
    List<PlacedSample> more = new ArrayList<>();
    gone.forEach(outage -> more.addAll(hidden(outage)));
    return whileUp.value(figure, more);
  }

  /** Returns those that count. */
  List<PlacedSample> counting() {
    return counting;
  }

  /** Returns those that count only without an outage. */
  List<PlacedSample> hidden(Outage outage) {
    List<PlacedSample> hidden = new ArrayList<>();
    for (Tile<LedgerEntry> tile : ledger.countedTilesOf(outage)) {
      whileDown
          .subMap(tile.span().from(), true, tile.span().to(), false)
          .values()
          .forEach(hidden::addAll);
    }
    return hidden;
  }
}
