package dev.nines.source.probe;

import dev.nines.model.RecordedTime;
import dev.nines.source.csv.CsvRow;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a table of probes.
 *
 * @param name whose it is
 * @param time when it was recorded
 * @param state what it says
 * @param latency how long the probe took, in milliseconds; empty where the row does not say
 * @param row the row as it stands
 */
record ProbeRow(
    SeriesName name,
    RecordedTime time,
    ProbeState state,
    Optional<BigDecimal> latency,
    CsvRow row) {

  ProbeRow {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(latency, "latency");
    Objects.requireNonNull(row, "row");
  }
}
