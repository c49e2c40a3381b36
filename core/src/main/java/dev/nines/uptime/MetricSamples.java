package dev.nines.uptime;

import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.model.MetricSample;
import dev.nines.money.Fraction;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.List;

/** The values of a metric that count in a period. */
public final class MetricSamples {

  private MetricSamples() {}

  /**
   * Returns the values sampled in the period, outside excluded time and service hours, and for
   * {@code while: up} outside counted downtime.
   */
  public static List<Sample> of(
      List<MetricSample> samples, Observe.Metric terms, DowntimeLedger ledger) {
    IntervalSet counting = ledger.entries().where(entry -> counts(entry, terms.whileUp()));
    return samples.stream()
        .filter(sample -> sample.metric().isEmpty() || sample.metric().equals(terms.name()))
        .filter(sample -> counting.contains(sample.at().at()))
        .map(sample -> new Sample(Fraction.of(sample.value()), word(sample.at().at())))
        .toList();
  }

  private static boolean counts(LedgerEntry entry, boolean whileUp) {
    return entry.state() != LedgerState.EXCLUDED
        && entry.state() != LedgerState.OUTSIDE
        && !(whileUp && entry.isCounted());
  }

  private static String word(Instant at) {
    return at.toString();
  }
}
