package dev.nines.cli;

import dev.nines.metrics.Grouping;
import dev.nines.time.PeriodExpression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What metrics are asked for.
 *
 * @param sources where the incidents stand, one file at least
 * @param by what they are grouped by
 * @param period only incidents that start in it; empty for all
 * @param compared two periods or groups; empty for no comparison
 * @param measurements the file that says what is measured; empty for the shipped ones
 * @param corrections the file of corrections; empty for none
 * @param contract the contract whose credit is shared out by cause; empty for none
 * @param view how they are looked at
 */
record MetricsRequest(
    List<DataSource> sources,
    Grouping by,
    Optional<PeriodExpression> period,
    List<String> compared,
    Optional<DataSource> measurements,
    Optional<DataSource> corrections,
    Optional<DataSource> contract,
    View view) {

  MetricsRequest {
    sources = List.copyOf(sources);
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(period, "period");
    compared = List.copyOf(compared);
    Objects.requireNonNull(measurements, "measurements");
    Objects.requireNonNull(corrections, "corrections");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(view, "view");
  }

  /** Returns all files that it reads. */
  List<DataSource> files() {
    return Stream.of(
            sources.stream(),
            Stream.of(measurements, corrections, contract).flatMap(Optional::stream),
            view.brand().files().stream())
        .flatMap(files -> files)
        .toList();
  }
}
