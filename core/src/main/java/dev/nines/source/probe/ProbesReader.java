package dev.nines.source.probe;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.csv.CsvRow;
import dev.nines.source.csv.MetricOrder;
import dev.nines.source.csv.MonitoringFile;
import dev.nines.source.series.StateRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads probes: CSV with the columns {@code timestamp,service,status}, and {@code latency_ms} and
 * {@code location} where they are there.
 *
 * <p>Each location is a source of its own, so that a service is as bad as the location that has it
 * worst. Latencies are samples of the metric {@code latency_ms}.
 *
 * <p>Of a large file of which it is known what will be asked ({@link SourceInput#keeping}) only the
 * rows are kept that could change the answer, and no latencies; the figures are the same.
 */
public final class ProbesReader implements SourceReader {

  private static final int LARGE = 1 << 20;
  private static final int BLOCK = 1 << 16;
  private static final long PART = 1 << 22;

  private final int large;
  private final FileParts.Splitting splitting;

  /** Makes a reader; it keeps nothing between two files. */
  public ProbesReader() {
    this(LARGE, new FileParts.Splitting(Runtime.getRuntime().availableProcessors(), PART));
  }

  /**
   * Makes a reader.
   *
   * @param large how many bytes of content a large file has at least
   * @param splitting how it is parted
   */
  ProbesReader(int large, FileParts.Splitting splitting) {
    this.large = large;
    this.splitting = splitting;
  }

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
    return ProbeTable.TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    try {
      return input.keeping().isPresent() && isLarge(input)
          ? kept(input, input.keeping().get())
          : full(input);
    } catch (IOException e) {
      return full(input);
    }
  }

  private boolean isLarge(SourceInput input) throws IOException {
    try (InputStream in = input.content()) {
      byte[] block = new byte[BLOCK];
      long length = 0;
      for (int n = in.read(block); n >= 0 && length < large; n = in.read(block)) {
        length += n;
      }
      return length >= large;
    }
  }

  private Checked<Facts> kept(SourceInput input, Keeping keeping) {
    try {
      ProbeScan scan = new ProbeScan(input, keeping, splitting);
      List<StateSeries> series = scan.read();
      List<Problem> problems = new ArrayList<>(scan.problems().problems());
      problems.addAll(ProbeChecks.of(input, series, scan.spaced()));
      return series.isEmpty()
          ? full(input)
          : Checked.of(
              Facts.ofMonitoring(series, List.of(), List.of()), ByteOffsets.told(input, problems));
    } catch (NotLineByLineException e) {
      return brokenOff(input).orElseGet(() -> full(input));
    } catch (UncheckedIOException e) {
      return Checked.of(Facts.none(), List.of(input.unreadable(e.getCause())));
    } catch (IOException e) {
      return Checked.of(Facts.none(), List.of(input.unreadable(e)));
    }
  }

  // a row without end, before any row is kept; empty where the file has none
  private static Optional<Checked<Facts>> brokenOff(SourceInput input) {
    MonitoringFile file = ProbeTable.file(input);
    file.forEach(row -> {});
    List<Problem> problems =
        file.log().problems().stream().filter(p -> p.code() == ProblemCode.SYNTAX).toList();
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(Checked.of(Facts.none(), ByteOffsets.told(input, problems)));
  }

  private static Checked<Facts> full(SourceInput input) {
    MonitoringFile file = ProbeTable.file(input);
    StateRows rows = new StateRows(StateSeries.Kind.SAMPLES);
    List<MetricSample> latencies = new ArrayList<>();
    RowSpaces spaces = new RowSpaces();
    file.forEach(row -> add(row, file, rows, latencies, spaces));
    List<StateSeries> series = rows.series(input, file.log());
    Checked<Facts> facts =
        file.with(Facts.ofMonitoring(series, List.of(), MetricOrder.ofReported(latencies)));
    List<Problem> problems = new ArrayList<>(facts.problems());
    problems.addAll(ProbeChecks.of(input, series, spaces.both()));
    return new Checked<>(facts.value(), ByteOffsets.told(input, problems));
  }

  private static void add(
      CsvRow row,
      MonitoringFile file,
      StateRows rows,
      List<MetricSample> latencies,
      RowSpaces spaces) {
    ProbeTable.row(row, file)
        .ifPresent(
            probe -> {
              if (file.input().service().isEmpty()) {
                spaces.see(probe);
              }
              rows.add(
                  probe.name().service(),
                  probe.name().location(),
                  new StateSample(
                      probe.time().at(),
                      probe.state().state(),
                      probe.state().word(),
                      row.provenance()));
              probe
                  .latency()
                  .map(
                      value ->
                          new MetricSample(
                              ProbeTable.LATENCY,
                              probe.name().service(),
                              probe.time(),
                              value,
                              row.provenance()))
                  .ifPresent(latencies::add);
            });
  }
}
