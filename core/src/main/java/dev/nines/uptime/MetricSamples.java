package dev.nines.uptime;

import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.model.MetricSample;
import dev.nines.money.Fraction;
import dev.nines.time.IntervalSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The values of a metric that count in a period. */
public final class MetricSamples {

  private MetricSamples() {}

  /**
   * Returns the values sampled in the period, outside excluded time and service hours, and for
   * {@code while: up} outside counted downtime.
   */
  public static List<Sample> of(
      List<MetricSample> samples, Observe.Metric terms, DowntimeLedger ledger) {
    return in(samples, terms, ledger, entry -> counts(entry, terms.whileUp()));
  }

  /** Returns the values sampled in the period that do not count. */
  public static List<Sample> leftOut(
      List<MetricSample> samples, Observe.Metric terms, DowntimeLedger ledger) {
    return in(samples, terms, ledger, entry -> !counts(entry, terms.whileUp()));
  }

  private static List<Sample> in(
      List<MetricSample> samples,
      Observe.Metric terms,
      DowntimeLedger ledger,
      Predicate<LedgerEntry> condition) {
    IntervalSet time = ledger.entries().where(condition);
    return samples.stream()
        .filter(sample -> isOf(terms, sample) && time.contains(sample.at().at()))
        .map(MetricSamples::value)
        .toList();
  }

  /** Returns whether a value is one of the metric. */
  static boolean isOf(Observe.Metric terms, MetricSample sample) {
    return sample.metric().isEmpty() || sample.metric().equals(terms.name());
  }

  /** Returns a value with its time as what it is about. */
  static Sample value(MetricSample sample) {
    return new Sample(
        Fraction.of(sample.value()),
        sample.at().at().toString(),
        Optional.empty(),
        Optional.of(sample.provenance()));
  }

  /** Returns whether values sampled in an entry count. */
  static boolean counts(LedgerEntry entry, boolean whileUp) {
    return entry.state() != LedgerState.EXCLUDED
        && entry.state() != LedgerState.OUTSIDE
        && !(whileUp && entry.isCounted());
  }
}
