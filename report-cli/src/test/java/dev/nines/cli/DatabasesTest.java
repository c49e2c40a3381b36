package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documented statement on DuckDB and on a server of PostgreSQL, which is started for this:
 * needs its programs (the folder in {@code NINES_POSTGRES_BIN}, else the path) and, for root, a
 * user {@code postgres}, as a server refuses to run as root.
 */
@Tag("databases")
class DatabasesTest {

  private static final String PORT = "54329";

  @TempDir private Path folder;

  @Test
  void duckdb_changesHaveTheFiguresOfAllProbes() throws Exception {
    DatabaseProbes probes = DatabaseProbes.in(folder);
    String address = "jdbc:duckdb:" + folder.resolve("probes.db");
    try (Connection connection = DriverManager.getConnection(address)) {
      probes.insert(connection);
    }

    probes.requireSameFigures(address);
  }

  @Test
  void duckdb_asksACsvFileItself() throws Exception {
    DatabaseProbes probes = DatabaseProbes.in(folder);
    Path statement = folder.resolve("changes.sql");
    String source = "(SELECT timestamp AS seen, service, status FROM '%s')";
    Files.writeString(
        statement,
        Files.readString(statement)
            .replace("FROM probes", "FROM " + source.formatted(folder.resolve("probes.csv"))));

    probes.requireSameFigures("jdbc:duckdb:");
  }

  @Test
  void postgresql_changesHaveTheFiguresOfAllProbes() throws Exception {
    DatabaseProbes probes = DatabaseProbes.in(folder);
    Path data = Files.createTempDirectory("nines-postgres");
    asServer("chmod 777 " + data, false);
    try {
      asServer("initdb -D " + data + "/db -A trust -U postgres", true);
      asServer(
          "pg_ctl -w -D "
              + data
              + "/db -l "
              + data
              + "/log -o '-p "
              + PORT
              + " -k "
              + data
              + " -c listen_addresses=127.0.0.1' start",
          true);
      String address = "jdbc:postgresql://127.0.0.1:" + PORT + "/postgres?user=postgres";
      try (Connection connection = DriverManager.getConnection(address)) {
        probes.insert(connection);
      }
      probes.requireSameFigures(address);
    } finally {
      asServer("pg_ctl -D " + data + "/db -m immediate stop", true);
      asServer("rm -rf " + data, false);
    }
  }

  private static void asServer(String command, boolean demoted)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    if (demoted && System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    String programs = System.getenv().getOrDefault("NINES_POSTGRES_BIN", "");
    words.addAll(List.of("sh", "-c", "PATH=" + programs + ":$PATH; exec " + command));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
    assertThat(process.exitValue()).as(command).isZero();
  }
}
