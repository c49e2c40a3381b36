package dev.nines.source.csv;

import dev.nines.model.Facts;
import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.series.StateRows;
import java.util.List;
import java.util.Optional;

/**
 * Reads the commits of an Upptime repository as a table: CSV with the columns {@code
 * commit,time,slug,state}, and {@code http_code} and {@code response_ms} where they are there,
 * which are not used. A row holds to the next one of its site.
 */
public final class UpptimeRowsReader implements SourceReader {

  private static final CsvTable TABLE =
      CsvTable.of("commit", "time", "slug", "state").with("http_code", "response_ms");

  /** Makes a reader; it keeps nothing between two files. */
  public UpptimeRowsReader() {}

  @Override
  public String kind() {
    return "upptime-rows";
  }

  @Override
  public String title() {
    return "Upptime commits, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    StateRows rows = new StateRows(StateSeries.Kind.CHANGES);
    TABLE.forEach(input, log, row -> add(row, input, rows, log));
    return Checked.of(
        Facts.ofMonitoring(rows.series(input, log), List.of(), List.of()),
        RowProblems.shortened(log.problems()));
  }

  private static void add(CsvRow row, SourceInput input, StateRows rows, ProblemLog log) {
    Optional<RecordedTime> at = TimeCells.read(row, "time", TABLE.cell(row, "time"), log);
    Optional<ObservedState> state = TABLE.cell(row, "state", StateWords.STATES, log);
    if (at.isPresent() && state.isPresent()) {
      String service = input.service().orElseGet(() -> TABLE.cell(row, "slug"));
      String word = TABLE.cell(row, "state");
      rows.add(service, "", new StateSample(at.get().at(), state.get(), word, row.provenance()));
    }
  }
}
