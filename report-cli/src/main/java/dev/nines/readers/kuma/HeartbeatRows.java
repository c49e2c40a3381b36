package dev.nines.readers.kuma;

import dev.nines.model.Facts;
import dev.nines.model.MonitorName;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.series.StateRows;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the monitors and heartbeats of a database, in order of time. Times are of UTC. A row that
 * cannot be read is reported and left out.
 */
final class HeartbeatRows {

  private static final String MONITORS = "SELECT id, name, url FROM monitor";
  private static final String HEARTBEATS =
      "SELECT id, monitor_id, status, time, msg FROM heartbeat ORDER BY time, id";
  private static final String STATUS = "0 (down), 1 (up), 2 (pending) or 3 (maintenance)";
  private static final TimeReader TIMES = TimeReader.of(FileZone.named(ZoneOffset.UTC));
  private static final int TEXT = 120;

  private final SourceInput input;
  private final ProblemLog log = ProblemLog.empty();
  private final Map<String, String> names = new HashMap<>();
  private final StateRows samples = new StateRows(StateSeries.Kind.SAMPLES);

  HeartbeatRows(SourceInput input) {
    this.input = input;
  }

  Checked<Facts> read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(MONITORS)) {
        while (rows.next()) {
          String name = MonitorName.of(text(rows, "name"), text(rows, "url"));
          names.put(text(rows, "id"), name);
        }
      }
      try (ResultSet rows = statement.executeQuery(HEARTBEATS)) {
        while (rows.next()) {
          heartbeat(rows);
        }
      }
    }
    return finished();
  }

  private void heartbeat(ResultSet row) throws SQLException {
    SourceLocation place = new SourceLocation(input.name(), 0, "/heartbeat/" + text(row, "id"));
    String time = text(row, "time");
    String number = text(row, "status");
    Optional<BeatStatus> status = BeatStatus.of(number);
    Optional<RecordedTime> at = TIMES.read(time, place).value();
    if (status.isEmpty() || at.isEmpty()) {
      log.add(
          status.isEmpty()
              ? damaged(place, number, STATUS)
              : damaged(place, time, TimeReader.ALLOWED));
      return;
    }
    Provenance provenance = new Provenance(place, words(time, number, text(row, "msg")));
    String monitor = text(row, "monitor_id");
    String word = names.getOrDefault(monitor, "").isEmpty() ? monitor : names.get(monitor);
    samples.add(
        input.service().orElse(word),
        input.service().isPresent() ? word : "",
        status.get().sample(at.get().at(), provenance));
  }

  private static String words(String time, String status, String message) {
    String line = message.replaceAll("\\s+", " ");
    String end = line.length() <= TEXT ? line : line.substring(0, TEXT);
    return time + ", status " + status + (end.isEmpty() ? "" : ", " + end);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text.strip();
  }

  private static Problem damaged(SourceLocation place, String found, String allowed) {
    String message =
        "The heartbeat has \"%s\"; allowed is %s. It is left out.".formatted(found, allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, place, found, allowed, message);
  }

  /** Returns what was read before a database turned out to be damaged, or to be no Uptime Kuma. */
  Checked<Facts> damaged(SQLException e) {
    String cause = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    String message = "The heartbeats of \"%s\" cannot be read: %s.".formatted(input.name(), cause);
    log.add(Problem.of(ProblemCode.FILE_UNREADABLE, input.location(), message));
    Checked<Facts> read = finished();
    return read.value().orElseThrow().series().isEmpty() ? Checked.failed(read.problems()) : read;
  }

  private Checked<Facts> finished() {
    Facts facts = Facts.ofMonitoring(samples.series(input, log), List.of(), List.of());
    return Checked.of(facts, RowProblems.shortened(log.problems()));
  }
}
