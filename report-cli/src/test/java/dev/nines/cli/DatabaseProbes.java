package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nines.render.pdf.MissingGlyphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Probes of three services in a table of a database and in a CSV file, and reports of both: with
 * outages, pauses, a service that is watched no longer, and rows that stand twice.
 */
record DatabaseProbes(Path folder, List<Row> rows) {

  record Row(String service, Instant at, String status) {}

  private static final Path DOCS = Path.of("../core/docs/sources/jdbc.md");
  private static final Pattern STATEMENT = Pattern.compile("(?s)```sql\n(.*?)```");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CONTRACT =
      """
      contract: c
      provider: P
      customer: C
      currency: EUR
      services: {app: {fee: 1000.00}, api: {fee: 500.00}, "web, old": {fee: 10.00}}
      promises:
        - id: uptime
          target: 99.9
          over: each
          observe: {stale-after: 150 seconds}
          qualify: {unknown-time: down, minimum: {at-least: 2 minutes}}
          credit: {bands: [{below: 99.9, percent: 10}, {below: 95, percent: 50}]}
      """;

  /** Makes probes every 30 seconds of two days around the turn of June, and writes all files. */
  static DatabaseProbes in(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    Random random = new Random(8);
    for (String service : List.of("app", "api", "web, old")) {
      boolean down = false;
      Instant at = Instant.parse("2025-06-30T12:00:00Z");
      Instant end = at.plusSeconds(service.startsWith("web") ? 90_000 : 172_800);
      while (at.isBefore(end)) {
        down ^= random.nextInt(down ? 8 : 200) == 0;
        rows.add(new Row(service, at, down ? "down" : "up"));
        if (random.nextInt(300) == 0) {
          rows.add(new Row(service, at, "down"));
        }
        at = at.plusSeconds(random.nextInt(400) == 0 ? 150 + random.nextInt(3) * 450 : 30);
      }
    }
    DatabaseProbes probes = new DatabaseProbes(folder, List.copyOf(rows));
    Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    Files.writeString(folder.resolve("probes.csv"), probes.csv());
    Files.writeString(folder.resolve("changes.sql"), documented());
    return probes;
  }

  private String csv() {
    StringBuilder text = new StringBuilder("timestamp,service,status\n");
    rows.forEach(
        row ->
            text.append(row.at())
                .append(",\"")
                .append(row.service())
                .append("\",")
                .append(row.status())
                .append('\n'));
    return text.toString();
  }

  private static String documented() throws IOException {
    Matcher statement = STATEMENT.matcher(Files.readString(DOCS));
    assertThat(statement.find()).isTrue();
    return statement.group(1);
  }

  void insert(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE probes (service VARCHAR(40), seen TIMESTAMP WITH TIME ZONE,"
              + " status VARCHAR(20))");
    }
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO probes VALUES (?, ?, ?)")) {
      for (Row row : rows) {
        insert.setString(1, row.service());
        insert.setObject(2, row.at().atOffset(ZoneOffset.UTC));
        insert.setString(3, row.status());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  /** Requires that the report of the database has the figures of the report of the CSV file. */
  void requireSameFigures(String address) throws IOException {
    JsonNode file = report("--data", "probes.csv");
    JsonNode database = report("--data", address, "--query", "changes.sql");

    assertThat(figures(database).equals(figures(file))).isTrue();
    assertThat(figures(file))
        .hasSize(3)
        .allMatch(promise -> promise.at("/seconds/down").asLong() > 0)
        .allMatch(promise -> promise.at("/seconds/unknown").asLong() > 0);
    assertThat(database.at("/promises/0/ledger").toString())
        .contains("\"file\":\"changes.sql/rows\"");
    assertThat(database.path("inputs").findValuesAsText("file"))
        .contains("changes.sql", "changes.sql/rows");
  }

  JsonNode report(String... data) throws IOException {
    Session session = session();
    List<String> words = new ArrayList<>(List.of("sla", "contract.yaml"));
    words.addAll(List.of(data));
    words.addAll(List.of("--period", "2025-07", "--format", "json"));
    assertThat(session.run(words.toArray(String[]::new))).as(session.err()).isZero();
    return JSON.readTree(session.out());
  }

  Session session() {
    return new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }

  // all but what names rows, which are other rows
  private static List<JsonNode> figures(JsonNode report) {
    List<JsonNode> figures = new ArrayList<>();
    for (JsonNode promise : report.path("promises")) {
      ObjectNode copy = promise.deepCopy();
      copy.findParents("derivation").forEach(steps -> ((ObjectNode) steps).remove("derivation"));
      copy.path("ledger").forEach(entry -> ((ObjectNode) entry).remove("because"));
      figures.add(copy);
    }
    return figures;
  }
}
