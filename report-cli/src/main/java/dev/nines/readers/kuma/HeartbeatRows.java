package dev.nines.readers.kuma;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.kuma.Heartbeat;
import dev.nines.source.kuma.Heartbeats;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Reads the monitors and heartbeats of a database, in order of time. */
final class HeartbeatRows {

  private static final String MONITORS = "SELECT id, name, url FROM monitor";
  private static final String HEARTBEATS =
      "SELECT id, monitor_id, status, time, msg, important FROM heartbeat ORDER BY time, id";
  private static final int TEXT = 120;

  private final SourceInput input;
  private final ProblemLog log = ProblemLog.empty();
  private final Heartbeats heartbeats;

  HeartbeatRows(SourceInput input) {
    this.input = input;
    this.heartbeats = new Heartbeats(input, log);
  }

  Checked<Facts> read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(MONITORS)) {
        while (rows.next()) {
          heartbeats.monitor(text(rows, "id"), text(rows, "name"), text(rows, "url"));
        }
      }
      try (ResultSet rows = statement.executeQuery(HEARTBEATS)) {
        while (rows.next()) {
          heartbeats.add(heartbeat(rows));
        }
      }
    }
    return finished();
  }

  private Heartbeat heartbeat(ResultSet row) throws SQLException {
    String words = text(row, "msg");
    return new Heartbeat(
        text(row, "monitor_id"),
        text(row, "time"),
        text(row, "status"),
        words.length() <= TEXT ? words : words.substring(0, TEXT),
        Optional.of(row.getBoolean("important")),
        new SourceLocation(input.name(), 0, "/heartbeat/" + text(row, "id")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text.strip();
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
    Facts facts = heartbeats.facts();
    return Checked.of(facts, RowProblems.shortened(log.problems()));
  }
}
