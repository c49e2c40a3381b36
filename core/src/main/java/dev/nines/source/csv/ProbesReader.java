package dev.nines.source.csv;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.series.StateRows;
import dev.nines.source.tree.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads probes: CSV with the columns {@code timestamp,service,status}, and {@code latency_ms} and
 * {@code location} where they are there.
 *
 * <p>Each location is a source of its own, so that a service is as bad as the location that has it
 * worst. Latencies are samples of the metric {@code latency_ms}.
 */
public final class ProbesReader implements SourceReader {

  private static final String LATENCY = "latency_ms";
  private static final CsvTable TABLE = MonitoringFile.table("status").with(LATENCY, "location");

  /** Makes a reader; it keeps nothing between two files. */
  public ProbesReader() {}

  @Override
  public String kind() {
    return "probes";
  }

  @Override
  public String title() {
    return "Probes, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    MonitoringFile file = MonitoringFile.of(TABLE, input);
    StateRows rows = new StateRows(StateSeries.Kind.SAMPLES);
    List<MetricSample> latencies = new ArrayList<>();
    file.forEach(row -> add(row, file, rows, latencies));
    List<StateSeries> series = rows.series(input, file.log());
    return file.with(Facts.ofMonitoring(series, List.of(), MetricOrder.ofReported(latencies)));
  }

  private static void add(
      CsvRow row, MonitoringFile file, StateRows rows, List<MetricSample> latencies) {
    Optional<RecordedTime> time = file.time(row);
    Optional<ObservedState> state = file.cell(row, "status", StateWords.PROBES);
    if (time.isPresent() && state.isPresent()) {
      String service = file.service(row);
      String word = file.cell(row, "status");
      rows.add(
          service,
          file.cell(row, "location"),
          new StateSample(time.get().at(), state.get(), word, row.provenance()));
      latency(row, file)
          .map(value -> new MetricSample(LATENCY, service, time.get(), value, row.provenance()))
          .ifPresent(latencies::add);
    }
  }

  // a sample without latency is a sample all the same
  private static Optional<BigDecimal> latency(CsvRow row, MonitoringFile file) {
    String text = file.cell(row, LATENCY);
    Optional<BigDecimal> value = ScalarKind.DECIMAL.read().apply(text);
    if (value.isEmpty() && !text.isEmpty()) {
      file.log().add(noLatency(row, text));
    }
    return value;
  }

  private static Problem noLatency(CsvRow row, String text) {
    String allowed = ScalarKind.DECIMAL.allowed();
    String message =
        "\"%s\" is \"%s\"; allowed is %s. The latency is left out, the state is kept."
            .formatted(LATENCY, text, allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, row.location(), text, allowed, message);
  }
}
