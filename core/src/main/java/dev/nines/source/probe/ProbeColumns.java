package dev.nines.source.probe;

import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.csv.CsvLayout;
import dev.nines.source.csv.CsvTable;
import dev.nines.source.csv.MonitoringFile;
import java.util.Optional;

/**
 * Where the columns of probes stand in one file.
 *
 * @param layout the columns
 * @param file the file, with whose data it is where the user said so
 * @param time the place of the time
 * @param service the place of the service; -1 where the user said whose data it is
 * @param status the place of the status
 * @param latency the place of the latency; -1 where there is none
 * @param location the place of the location; -1 where there is none
 */
record ProbeColumns(
    CsvLayout layout,
    MonitoringFile file,
    int time,
    int service,
    int status,
    int latency,
    int location) {

  static Optional<ProbeColumns> of(
      String header, SourceLocation place, MonitoringFile file, ProblemLog log) {
    return file.table().layout(header, place, log).map(layout -> of(layout, file));
  }

  private static ProbeColumns of(CsvLayout layout, MonitoringFile file) {
    CsvTable table = file.table();
    boolean isTold = file.input().service().isPresent();
    return new ProbeColumns(
        layout,
        file,
        place(layout, table, "timestamp"),
        isTold ? -1 : place(layout, table, "service"),
        place(layout, table, ProbeTable.STATUS),
        place(layout, table, ProbeTable.LATENCY),
        place(layout, table, ProbeTable.LOCATION));
  }

  private static int place(CsvLayout layout, CsvTable table, String column) {
    int at = table.columns().indexOf(column);
    return layout.places().get(at < 0 ? table.columns().size() + table.more().indexOf(column) : at);
  }

  /** Returns whether it is time, service, status, and nothing else but a latency behind them. */
  boolean isCommon() {
    boolean begins = time == 0 && service == 1 && status == 2;
    return begins && (layout.count() == 3 || layout.count() == 4 && latency == 3);
  }
}
