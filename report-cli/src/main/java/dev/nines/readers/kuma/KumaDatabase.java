package dev.nines.readers.kuma;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * Opens the database of an input. The library reads files alone, so the content is copied to one
 * for the time of reading.
 */
final class KumaDatabase {

  private KumaDatabase() {}

  static Checked<Facts> read(SourceInput input) {
    try {
      Path copy = Files.createTempFile("nines-", ".db");
      try {
        copy(input, copy);
        return query(input, copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
  }

  private static void copy(SourceInput input, Path copy) throws IOException {
    try (InputStream content = input.content()) {
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Checked<Facts> query(SourceInput input, Path copy) {
    HeartbeatRows heartbeats = new HeartbeatRows(input);
    try (Connection connection = open(copy)) {
      return heartbeats.read(connection);
    } catch (SQLException e) {
      return heartbeats.damaged(e);
    } catch (LinkageError e) {
      return Checked.failed(withoutLibrary(input));
    }
  }

  // immutable: nobody else has the copy, and no file is made beside it
  private static Connection open(Path copy) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    Properties properties = config.toProperties();
    return JDBC.createConnection("jdbc:sqlite:" + copy.toUri() + "?immutable=1", properties);
  }

  private static Problem withoutLibrary(SourceInput input) {
    String message =
        "The SQLite library does not run on this machine; export the heartbeats of \"%s\" as CSV."
            .formatted(input.name());
    return Problem.of(ProblemCode.FILE_UNREADABLE, input.location(), message);
  }
}
