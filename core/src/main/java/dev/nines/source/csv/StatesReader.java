package dev.nines.source.csv;

import dev.nines.model.Facts;
import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.series.StateRows;
import java.util.List;
import java.util.Optional;

/**
 * Reads state changes: CSV with the columns {@code timestamp,service,state}, and {@code location}
 * where it is there.
 *
 * <p>A row holds to the next one of its service and location, and the last one to as-of. Each
 * location is a source of its own, as for probes.
 */
public final class StatesReader implements SourceReader {

  private static final CsvTable TABLE = MonitoringFile.table("state").with("location");

  /** Makes a reader; it keeps nothing between two files. */
  public StatesReader() {}

  @Override
  public String kind() {
    return "states";
  }

  @Override
  public String title() {
    return "State changes, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    MonitoringFile file = MonitoringFile.of(TABLE, input);
    StateRows rows = new StateRows(StateSeries.Kind.CHANGES);
    file.forEach(row -> add(row, file, rows));
    return file.with(Facts.ofMonitoring(rows.series(input, file.log()), List.of(), List.of()));
  }

  private static void add(CsvRow row, MonitoringFile file, StateRows rows) {
    Optional<RecordedTime> time = file.time(row);
    Optional<ObservedState> state = file.cell(row, "state", StateWords.STATES);
    if (time.isPresent() && state.isPresent()) {
      String word = file.cell(row, "state");
      rows.add(
          file.service(row),
          file.cell(row, "location"),
          new StateSample(time.get().at(), state.get(), word, row.provenance()));
    }
  }
}
