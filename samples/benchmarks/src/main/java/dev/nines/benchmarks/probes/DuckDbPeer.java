package dev.nines.benchmarks.probes;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Prints {@code service,seconds} of the downtime by DuckDB: {@code FILE cadence|windows|nothing}.
 *
 * <p>The query for a cadence is what an expert writes who knows that the rows of each service are
 * 30 seconds apart; that with windows is right for any. Nothing is what the start alone takes.
 */
public final class DuckDbPeer {

  private static final String ROWS =
      "read_csv('%s', header=true, columns={'timestamp': 'TIMESTAMP', 'service': 'VARCHAR',"
          + " 'status': 'VARCHAR', 'latency_ms': 'INTEGER'})";

  private static final Map<String, String> QUERIES =
      Map.of(
          "nothing",
          "select 'nothing', 0",
          "cadence",
          "select service, 30 * count(*) filter (where status = 'down') from "
              + ROWS
              + " group by service order by service",
          "windows",
          "select service, coalesce(sum(epoch(coalesce(later, timestamp '2025-08-01 00:00:00'))"
              + " - epoch(timestamp)) filter (where status = 'down'), 0)::bigint from (select"
              + " service, status, timestamp, lead(timestamp) over (partition by service order by"
              + " timestamp) as later from "
              + ROWS
              + ") group by service order by service");

  private DuckDbPeer() {}

  /** Asks the query that is named second of the file that is named first. */
  public static void main(String[] args) throws SQLException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads = 2");
      try (ResultSet rows = statement.executeQuery(QUERIES.get(args[1]).formatted(args[0]))) {
        while (rows.next()) {
          out.println(rows.getString(1) + "," + rows.getLong(2));
        }
      }
    }
    out.flush();
  }
}
