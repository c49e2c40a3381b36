package dev.nines.source.probe;

import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.csv.CsvRow;
import dev.nines.source.csv.CsvTable;
import dev.nines.source.csv.MonitoringFile;
import dev.nines.source.csv.StateWords;
import dev.nines.source.tree.ScalarKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a table of probes, and what a row of it says. */
final class ProbeTable {

  static final String LATENCY = "latency_ms";
  static final String LOCATION = "location";
  static final String STATUS = "status";
  // a status of this name says itself what 1 and 0 mean
  static final String UP = "up";
  static final CsvTable TABLE =
      MonitoringFile.table(STATUS).with(LATENCY, LOCATION).withAlias(UP, STATUS);

  private ProbeTable() {}

  static MonitoringFile file(SourceInput input) {
    return MonitoringFile.of(TABLE, input);
  }

  /** Returns whether the name of the column says what 1 and 0 mean. */
  static boolean isNamedUp(SourceInput input) {
    String first = input.peek().value().map(SourcePeek::firstLine).orElse("");
    Set<String> names =
        Arrays.stream(first.split(","))
            .map(name -> name.strip().replace("\"", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return names.contains(UP) && !names.contains(STATUS);
  }

  /** Returns what a row says; empty and reported where it is damaged. */
  static Optional<ProbeRow> row(CsvRow row, MonitoringFile file) {
    Optional<RecordedTime> time = file.time(row);
    Optional<ObservedState> state = file.cell(row, STATUS, StateWords.PROBES);
    if (time.isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    SeriesName name = new SeriesName(file.service(row), file.cell(row, LOCATION));
    ProbeState said = new ProbeState(file.cell(row, STATUS), state.get());
    return Optional.of(new ProbeRow(name, time.get(), said, latency(row, file), row));
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
