package dev.nines.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import dev.nines.model.StateSeries;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.series.StateChange;
import dev.nines.source.series.StateChanges;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of many partitions in any order are those of one process that reads one file. */
class SparkProbesTest {

  private static final String HEAD = "timestamp,service,status,location\n";
  private static final StructType COLUMNS =
      new StructType()
          .add("timestamp", "string")
          .add("service", "string")
          .add("status", "string")
          .add("location", "string");

  private static SparkSession session;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    session =
        SparkProbes.settings(SparkSession.builder().master("local[2]"))
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 3)
            .config("spark.sql.session.timeZone", "Asia/Tokyo")
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
  }

  @AfterAll
  static void stop() throws IOException {
    session.close();
  }

  // rows of four series in order, with outages, pauses and a change of pace
  private static List<String> rows(long seed, int ticks) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    boolean[] down = new boolean[4];
    Instant at = Instant.parse("2025-07-01T00:00:00Z");
    int step = 30;
    for (int tick = 0; tick < ticks; tick++) {
      step = random.nextInt(400) == 0 ? 10 + random.nextInt(90) : step;
      at = at.plusSeconds(random.nextInt(100) == 0 ? step * 12L : step);
      for (int i = 0; i < down.length; i++) {
        down[i] ^= random.nextInt(down[i] ? 6 : 60) == 0;
        Instant late = at.plusMillis(i == 3 ? random.nextInt(9) * 1000L : 0);
        String word = down[i] ? "down" : i == 1 ? "1" : "up";
        rows.add(late + ",\"svc, " + i / 2 + "\"," + word + "," + (i % 2 == 0 ? "eu" : ""));
      }
    }
    return rows;
  }

  private static List<StateChange> expected(List<String> rows, StaleRule rule) {
    byte[] file = (HEAD + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    List<StateSeries> series =
        SourceReaders.installed()
            .read(SourceInput.of("p.csv", file))
            .value()
            .orElseThrow()
            .series();
    return sorted(series.stream().flatMap(s -> StateChanges.of(s, rule.rule()).stream()).toList());
  }

  private static List<StateChange> sorted(List<StateChange> changes) {
    List<StateChange> sorted = new ArrayList<>(changes);
    sorted.sort(
        Comparator.comparing(StateChange::service)
            .thenComparing(StateChange::location)
            .thenComparing(StateChange::at));
    return sorted;
  }

  private static List<StateChange> changes(ProbesJob.Result result) {
    return sorted(
        result.changes().collectAsList().stream()
            .map(
                c ->
                    new StateChange(
                        Instant.parse(c.getTimestamp()),
                        c.getService(),
                        c.getLocation(),
                        dev.nines.model.ObservedState.ofWord(c.getState()).orElseThrow()))
            .toList());
  }

  private static Dataset<Row> table(List<String> rows, int partitions) {
    List<Row> all =
        rows.stream()
            .map(row -> row.replace("\"svc, ", "svc ").replace("\"", "").split(",", -1))
            .map(c -> RowFactory.create(c[0], c[1].replace("svc ", "svc, "), c[2], c[3]))
            .toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    Dataset<Row> table = session.createDataFrame(context.parallelize(all, partitions), COLUMNS);
    return ProbesJob.columns(table);
  }

  private static List<String> shuffledChunks(List<String> rows, int chunks, Random random) {
    List<List<String>> parts = new ArrayList<>();
    int from = 0;
    for (int left = chunks; left > 0; left--) {
      int to = left == 1 ? rows.size() : from + (rows.size() - from) / left;
      parts.add(rows.subList(from, to));
      from = to;
    }
    Collections.shuffle(parts, random);
    return parts.stream().flatMap(List::stream).toList();
  }

  private static ProbesJob.Result run(Dataset<Row> table, String rule) {
    return new ProbesJob(session, new StaleRule(rule)).run(table);
  }

  @ParameterizedTest(name = "{0} chunks in {1} partitions, {2}")
  @CsvSource({
    "1, 1, 5x",
    "1, 7, 5x",
    "2, 3, 5x",
    "13, 13, 5x",
    "13, 5, PT150S",
    "40, 40, 1.5x",
    "40, 97, 5x",
    "40, 6, never",
  })
  void run_partitionsInAnyOrder(int chunks, int partitions, String rule) {
    List<String> rows = rows(chunks * 31L + partitions, 700);
    List<String> shuffled = shuffledChunks(rows, chunks, new Random(partitions));

    ProbesJob.Result result = run(table(shuffled, partitions), rule);

    assertThat(result.series()).isEqualTo(4);
    assertThat(result.leftOut()).isZero();
    assertThat(changes(result)).isEqualTo(expected(rows, new StaleRule(rule)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 25})
  void run_rowsInNoOrderAndTwiceAndOfTwoStates(int partitions) {
    List<String> rows = new ArrayList<>(rows(5, 400));
    List<String> twice = new ArrayList<>(rows.subList(100, 400));
    rows.stream()
        .skip(900)
        .limit(50)
        .forEach(row -> twice.add(row.replace(",up,", ",degraded,").replace(",1,", ",down,")));
    rows.addAll(twice);
    Collections.shuffle(rows, new Random(partitions));

    ProbesJob.Result result = run(table(rows, partitions), "5x");

    assertThat(result.sorted()).isEqualTo(4);
    assertThat(changes(result)).isEqualTo(expected(rows, StaleRule.USUAL));
  }

  @Test
  void run_onlyTheSeriesInDisorderAreSorted() {
    List<String> rows = new ArrayList<>(rows(9, 300));
    rows.add(10, rows.remove(810));

    ProbesJob.Result result = run(table(rows, 1), "PT10M");

    assertThat(result.sorted()).isEqualTo(1);
    assertThat(changes(result)).isEqualTo(expected(rows, new StaleRule("PT10M")));
  }

  @Test
  void run_aSeriesThatChangesItsPaceIsCollectedOnceMore() {
    List<String> rows = new ArrayList<>();
    Instant at = Instant.parse("2025-07-01T00:00:00Z");
    for (int i = 0; i < 400; i++) {
      at = at.plusSeconds(i < 150 ? 10 : 60);
      rows.add(at + ",\"svc, 0\",up,");
    }
    assertThat(changes(run(table(rows, 2), "5x"))).isEqualTo(expected(rows, StaleRule.USUAL));
    assertThat(run(table(rows, 2), "5x").sorted()).isEqualTo(1);
  }

  @Test
  void run_smallFilesThatSparkPutsIntoOnePartitionNeedNoSorting() throws IOException {
    List<String> rows = new ArrayList<>();
    Instant at = Instant.parse("2025-07-01T00:00:00Z");
    for (int i = 0; i < 600; i++) {
      rows.add(at.plusSeconds(30L * i) + ",\"svc, 0\"," + (i % 70 == 0 ? "down" : "up") + ",");
    }
    List<Integer> names = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    Collections.shuffle(names, new Random(4));
    for (int i = 0; i < names.size(); i++) {
      String part = String.join("\n", rows.subList(i * 60, i * 60 + 60));
      Files.writeString(folder.resolve("p" + names.get(i) + ".csv"), HEAD + part + "\n");
    }

    ProbesJob.Result result =
        run(ProbeFiles.read(session, "csv", List.of(folder + "/p*.csv")), "5x");

    assertThat(result.sorted()).isZero();
    assertThat(changes(result)).isEqualTo(expected(rows, StaleRule.USUAL));
  }

  @Test
  void run_damagedRowsAreCountedAndLeftOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.csv"),
            HEAD
                + "2025-07-01T00:00:00Z,a,up,\n"
                + "yesterday,a,up,\n"
                + "2025-07-01T00:00:30Z,a,gone,\n"
                + "2025-07-01T00:00:30Z,a\n"
                + "2025-07-01T00:00:30Z,a,up,,x\n"
                + "2025-07-01T02:01:00+02:00, a ,DOWN,\n"
                + "1751328120,a,1,\n");

    ProbesJob.Result result =
        run(ProbeFiles.read(session, "csv", List.of(file.toString())), "never");

    assertThat(result.leftOut()).isEqualTo(4);
    assertThat(changes(result))
        .extracting(c -> c.at() + " " + c.service() + " " + c.state())
        .containsExactly(
            "2025-07-01T00:00:00Z a UP",
            "2025-07-01T00:01:00Z a DOWN",
            "2025-07-01T00:02:00Z a UP");
  }

  @Test
  void read_wrongColumnsAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("p.csv"), "time,service,status\n1,2,3\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProbeFiles.read(session, "csv", List.of(file.toString())))
        .withMessage(
            "the columns are [time, service, status]; they must be timestamp, service, status[,"
                + " location]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaleRule("soon"))
        .withMessage("\"soon\" is no rule; write 5x, a length such as PT150S, or never");
  }

  private static final String CONTRACT =
      """
      contract: c
      provider: P
      customer: C
      currency: EUR
      services: {'svc, 0': {fee: 1000.00}, 'svc, 1': {fee: 500.00}}
      promises:
        - id: uptime
          target: 99.9
          over: each
          observe: {stale-after: %s}
          qualify: {unknown-time: down, minimum: {at-least: 2 minutes}}
          credit: {bands: [{below: 99.9, at-least: 95, percent: 10}, {below: 95, percent: 50}]}
      """;

  private List<JsonNode> figures(String data) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            folder,
            InstantSource.fixed(Instant.parse("2025-08-01T12:00:00Z")),
            false);
    int code =
        Main.run(
            terminal,
            "sla",
            "contract.yaml",
            "--data",
            data,
            "--period",
            "2025-07-01T01:00:00Z/2025-07-01T06:00:00Z",
            "--format",
            "json");
    assertThat(code).as(err.toString()).isZero();
    List<JsonNode> figures = new ArrayList<>();
    for (JsonNode promise : new ObjectMapper().readTree(out.toString()).path("promises")) {
      ObjectNode copy = promise.deepCopy();
      copy.findParents("derivation").forEach(steps -> ((ObjectNode) steps).remove("derivation"));
      copy.path("ledger").forEach(entry -> ((ObjectNode) entry).remove("because"));
      figures.add(copy);
    }
    return figures;
  }

  private void requireSameFigures(List<String> rows, String format, String input, String files)
      throws IOException {
    Files.writeString(folder.resolve("contract.yaml"), CONTRACT.formatted("5x"));
    Files.writeString(folder.resolve("whole.csv"), HEAD + String.join("\n", rows) + "\n");
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    SparkProbes.run(
        session,
        new PrintStream(said, true, StandardCharsets.UTF_8),
        folder.resolve(input).toString(),
        "--output",
        folder.resolve("changes").toString(),
        "--format",
        format,
        "--files",
        files);

    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("spark: 4 series, ");
    List<JsonNode> whole = figures("whole.csv");
    assertThat(figures("changes/part-*.csv").equals(whole)).isTrue();
    assertThat(whole)
        .hasSize(2)
        .allMatch(promise -> promise.at("/seconds/down").asLong() > 0)
        .allMatch(promise -> promise.at("/seconds/unknown").asLong() > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void figures_ofManyCsvFilesAreThoseOfOne(String files) throws IOException {
    List<String> rows = rows(77, 900);
    Files.createDirectory(folder.resolve("in"));
    List<Integer> names = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    Collections.shuffle(names, new Random(1));
    for (int i = 0; i < names.size(); i++) {
      List<String> part =
          rows.subList(i * rows.size() / names.size(), (i + 1) * rows.size() / names.size());
      Files.writeString(
          folder.resolve("in/" + names.get(i) + ".csv"), HEAD + String.join("\n", part) + "\n");
    }
    requireSameFigures(rows, "csv", "in", files);
  }

  @Test
  void figures_ofParquetAreThoseOfCsv() throws IOException {
    List<String> rows = rows(78, 900);
    Dataset<Row> table =
        table(rows, 6).selectExpr("CAST(timestamp AS TIMESTAMP)", "service", "location", "status");
    table.write().parquet(folder.resolve("in").toString());

    requireSameFigures(rows, "parquet", "in", "1");
    try (var files = Files.list(folder.resolve("in"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".parquet"))).hasSizeGreaterThan(1);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
