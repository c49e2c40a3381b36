package dev.nines.readers.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KumaFileReaderTest {

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE monitor (id INTEGER PRIMARY KEY, name VARCHAR(150), url TEXT)",
          "CREATE TABLE heartbeat (id INTEGER PRIMARY KEY, important BOOLEAN NOT NULL DEFAULT 0,"
              + " monitor_id INTEGER NOT NULL, status SMALLINT NOT NULL, msg TEXT,"
              + " time DATETIME NOT NULL, ping INTEGER, duration INTEGER NOT NULL DEFAULT 0)",
          "INSERT INTO monitor VALUES (1, 'Shop', 'https://shop.example'),"
              + " (2, 'Api', 'https://api.example')");

  @TempDir private Path folder;

  private static String beat(int id, int monitor, int status, String time, String words) {
    return "INSERT INTO heartbeat (id, monitor_id, status, time, msg) VALUES (%s, %s, %s, '%s', '%s')"
        .formatted(id, monitor, status, time, words);
  }

  private byte[] database(String... rows) throws SQLException, IOException {
    Path file = Files.createTempFile(folder, "kuma", ".db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      for (String sql : TABLES) {
        statement.execute(sql);
      }
      for (String sql : rows) {
        statement.execute(sql);
      }
    }
    return Files.readAllBytes(file);
  }

  private static Checked<Facts> read(byte[] bytes) {
    return SourceReaders.installed().read(SourceInput.of("kuma.db", bytes));
  }

  private static List<StateSeries> series(byte[] bytes) {
    return read(bytes).value().orElseThrow().series();
  }

  private static List<String> problems(byte[] bytes) {
    return read(bytes).problems().stream().map(Problem::toString).toList();
  }

  private static String line(StateSample sample) {
    return sample.at()
        + " "
        + sample.state()
        + " "
        + sample.word()
        + (sample.soft() ? " soft" : "");
  }

  @Test
  void read_eachMonitorIsASeriesInOrderOfTime() throws Exception {
    byte[] file =
        database(
            beat(1, 1, 1, "2025-07-01 00:00:00.000", "200 - OK"),
            beat(2, 2, 1, "2025-07-01 00:00:05.120", "200 - OK"),
            beat(3, 1, 3, "2025-07-01 00:04:00", "Monitor under maintenance"),
            beat(4, 1, 2, "2025-07-01 00:01:00.250", "timeout"),
            beat(5, 1, 0, "2025-07-01 00:02:00", "timeout"));

    assertThat(problems(file)).isEmpty();
    assertThat(series(file))
        .extracting(StateSeries::service)
        .containsExactly("Shop (https://shop.example)", "Api (https://api.example)");
    assertThat(series(file).get(0).kind()).isEqualTo(StateSeries.Kind.SAMPLES);
    assertThat(series(file).get(0).samples())
        .extracting(KumaFileReaderTest::line)
        .containsExactly(
            "2025-07-01T00:00:00Z UP up",
            "2025-07-01T00:01:00.250Z DOWN pending soft",
            "2025-07-01T00:02:00Z DOWN down",
            "2025-07-01T00:04:00Z MAINTENANCE maintenance");
  }

  @Test
  void read_rowKeepsItsPlaceAndItsWords() throws Exception {
    byte[] file =
        database(
            beat(7, 1, 0, "2025-07-01 00:02:00", "connect ECONNREFUSED"),
            beat(8, 9, 1, "2025-07-01 00:02:00", "OK"));
    StateSample down = series(file).get(0).samples().get(0);

    assertThat(down.provenance().location()).hasToString("kuma.db#/heartbeat/7");
    assertThat(down.provenance().text())
        .isEqualTo("2025-07-01 00:02:00, status 0, connect ECONNREFUSED");
    assertThat(series(file).get(1).service()).as("a monitor that was deleted").isEqualTo("9");
  }

  @Test
  void read_damagedRowsAreLeftOut() throws Exception {
    byte[] file =
        database(
            beat(1, 1, 1, "2025-07-01 00:00:00", "OK"),
            beat(2, 1, 7, "2025-07-01 00:01:00", "OK"),
            beat(3, 1, 1, "yesterday", "OK"));

    assertThat(series(file).get(0).samples()).hasSize(1);
    assertThat(problems(file))
        .containsExactlyInAnyOrder(
            "kuma.db#/heartbeat/2: warning: The heartbeat has \"7\"; allowed is 0 (down), 1 (up), 2"
                + " (pending) or 3 (maintenance). It is left out. [row-damaged]",
            "kuma.db#/heartbeat/3: warning: The heartbeat has \"yesterday\"; allowed is a time such as"
                + " 2025-07-05 15:27 or 2025-07-05T20:27:00Z. It is left out. [row-damaged]");
  }

  @Test
  void read_packedFileIsReadAsItsContent() throws Exception {
    byte[] file = database(beat(1, 1, 1, "2025-07-01 00:00:00", "OK"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file);
    }

    assertThat(series(packed.toByteArray())).isEqualTo(series(file));
  }

  @Test
  void read_cutFileIsAnError() throws Exception {
    byte[] file = database(beat(1, 1, 1, "2025-07-01 00:00:00", "OK"));

    assertThat(problems(Arrays.copyOf(file, 5000)))
        .singleElement()
        .asString()
        .startsWith("kuma.db: error: The heartbeats of \"kuma.db\" cannot be read: ")
        .endsWith("[file-unreadable]");
  }

  @Test
  void read_databaseOfAnotherProgramIsAnError() throws Exception {
    byte[] file = database("DROP TABLE heartbeat");

    assertThat(problems(file))
        .singleElement()
        .asString()
        .contains("no such table: heartbeat")
        .endsWith("[file-unreadable]");
  }

  @Test
  void read_withoutHeartbeatsIsData() throws Exception {
    assertThat(series(database())).isEmpty();
    assertThat(problems(database())).isEmpty();
  }
}
