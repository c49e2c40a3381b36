package dev.nines.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;

/**
 * A connection over which one query is put, and nothing written: it is set to read only where the
 * database knows such connections, and rolled back in any case.
 */
final class DatabaseConnection implements AutoCloseable {

  private static final int ROWS_AT_ONCE = 1000;

  private final Connection connection;
  private final int rowsAtOnce;

  private DatabaseConnection(Connection connection, int rowsAtOnce) {
    this.connection = connection;
    this.rowsAtOnce = rowsAtOnce;
  }

  /**
   * Connects.
   *
   * @throws SQLException if the database does not let us in
   */
  static DatabaseConnection open(Driver driver, Query query) throws SQLException {
    String kind = query.address().kind().toLowerCase(Locale.ROOT);
    Connection connection = driver.connect(query.address().url(), properties(kind, query));
    if (connection == null) {
      throw new SQLException("the driver does not take this address");
    }
    try {
      setReadOnly(connection);
      // rows come one by one only inside a transaction
      connection.setAutoCommit(false);
      // MySQL sends all rows at once unless asked so
      boolean isMysql = kind.equals("jdbc:mysql:");
      return new DatabaseConnection(connection, isMysql ? Integer.MIN_VALUE : ROWS_AT_ONCE);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Properties properties(String kind, Query query) {
    Properties properties = new Properties();
    query.login().user().ifPresent(user -> properties.setProperty("user", user));
    query.login().password().ifPresent(word -> properties.setProperty("password", word));
    if (kind.equals("jdbc:duckdb:")) {
      properties.setProperty("jdbc_stream_results", "true");
      if (isFile(query.address().url().substring(kind.length()))) {
        properties.setProperty("duckdb.read_only", "true");
      }
    }
    return properties;
  }

  private static boolean isFile(String database) {
    return !database.isEmpty() && !database.startsWith(":memory:") && !database.startsWith(";");
  }

  // not every database has such connections; nothing is committed all the same
  private static void setReadOnly(Connection connection) {
    try {
      connection.setReadOnly(true);
    } catch (SQLException e) {
      // DuckDB is told when it is opened
    }
  }

  /** Makes something of the rows of a query. */
  interface Reading<T> {
    T of(ResultSet rows) throws SQLException, IOException;
  }

  /**
   * Returns what is made of the rows of a query.
   *
   * @throws SQLException if the database does not answer it with rows
   * @throws IOException if they cannot be made to anything
   */
  <T> T ask(String sql, Reading<T> reading) throws SQLException, IOException {
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(rowsAtOnce);
      try (ResultSet rows = statement.executeQuery(sql.strip().replaceFirst(";$", ""))) {
        return reading.of(rows);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      connection.rollback();
    } finally {
      connection.close();
    }
  }
}
