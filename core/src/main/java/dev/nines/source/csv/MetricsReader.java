package dev.nines.source.csv;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.tree.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads metrics: CSV with the columns {@code timestamp,service,value}, and {@code metric} where it
 * is there.
 *
 * <p>Without that column the values are of whatever metric a contract names.
 */
public final class MetricsReader implements SourceReader {

  private static final CsvTable TABLE = MonitoringFile.table("value").with("metric");

  /** Makes a reader; it keeps nothing between two files. */
  public MetricsReader() {}

  @Override
  public String kind() {
    return "metrics";
  }

  @Override
  public String title() {
    return "Metrics, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    MonitoringFile file = MonitoringFile.of(TABLE, input);
    List<MetricSample> samples = new ArrayList<>();
    file.forEach(row -> sample(row, file).ifPresent(samples::add));
    return file.with(Facts.ofMetrics(MetricOrder.of(samples, file.log())));
  }

  private static Optional<MetricSample> sample(CsvRow row, MonitoringFile file) {
    Optional<RecordedTime> time = file.time(row);
    Optional<BigDecimal> value = file.cell(row, "value", ScalarKind.DECIMAL);
    return time.flatMap(
        at ->
            value.map(
                v ->
                    new MetricSample(
                        file.cell(row, "metric"), file.service(row), at, v, row.provenance())));
  }
}
