package dev.nines.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.ObservedState;
import dev.nines.model.RequestCount;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MonitoringReadersTest {

  private static SourceInput input(String text) {
    return SourceInput.of("m.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<Facts> read(String text) {
    return SourceReaders.installed().read(input(text));
  }

  private static Facts facts(String text) {
    Checked<Facts> facts = read(text);
    assertThat(facts.problems()).isEmpty();
    return facts.value().orElseThrow();
  }

  private static List<String> problems(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }

  private static List<String> samples(StateSeries series) {
    return series.samples().stream().map(s -> s.at() + " " + s.state() + " " + s.word()).toList();
  }

  @Test
  void probes_eachServiceAndLocationIsASeries() {
    Facts facts =
        facts(
            """
            timestamp,service,status,latency_ms,location
            2025-07-01T00:00:00Z,app,up,12.5,eu
            2025-07-01T00:00:00Z,app,DOWN,,us
            2025-07-01T02:00:30+02:00,app,1,13,eu
            2025-07-01T00:00:00Z,api,degraded,7,
            """);

    assertThat(facts.series())
        .extracting(StateSeries::service, StateSeries::location, s -> String.join("; ", samples(s)))
        .containsExactly(
            tuple("app", "eu", "2025-07-01T00:00:00Z UP up; 2025-07-01T00:00:30Z UP 1"),
            tuple("app", "us", "2025-07-01T00:00:00Z DOWN DOWN"),
            tuple("api", "", "2025-07-01T00:00:00Z DEGRADED degraded"));
    assertThat(facts.metrics())
        .extracting(MetricSample::metric, MetricSample::service, MetricSample::value)
        .containsExactly(
            tuple("latency_ms", "app", new BigDecimal("12.5")),
            tuple("latency_ms", "app", new BigDecimal("13")),
            tuple("latency_ms", "api", new BigDecimal("7")));
    assertThat(facts.inputs().get(0).records()).isEqualTo(4 + 3);
  }

  @Test
  void probes_textIsKeptButInsideRunsOfUp() {
    Facts facts =
        facts("timestamp,service,status\n1751328000,a,up\n1751328030,a,up\n1751328060,a,down\n");

    assertThat(facts.series().get(0).samples())
        .extracting(StateSample::provenance)
        .extracting(p -> p.location() + " " + p.text())
        .containsExactly("m.csv:2 1751328000,a,up", "m.csv:3 ", "m.csv:4 1751328060,a,down");
  }

  @Test
  void states_allWords() {
    Facts facts =
        facts(
            "timestamp,service,state\r\n1751328000,a,up\r\n1751328001,a,down\r\n"
                + "1751328002,a,degraded\r\n1751328003,a,partial\r\n1751328004,a,maintenance\r\n"
                + "1751328005,\"a\",Unknown\r\n");

    assertThat(facts.series().get(0).kind()).isEqualTo(StateSeries.Kind.CHANGES);
    assertThat(facts.series().get(0).samples())
        .extracting(StateSample::state)
        .containsExactly(
            ObservedState.UP,
            ObservedState.DOWN,
            ObservedState.DEGRADED,
            ObservedState.PARTIAL,
            ObservedState.MAINTENANCE,
            ObservedState.UNKNOWN);
  }

  @Test
  void states_eachLocationIsASeries() {
    Facts facts =
        facts(
            """
            timestamp,service,state,location
            2025-07-01T00:00:00Z,app,up,eu
            2025-07-01T00:00:00Z,app,down,us
            2025-07-01T00:01:00Z,app,down,eu
            """);

    assertThat(facts.series())
        .extracting(StateSeries::location, s -> s.samples().size())
        .containsExactly(tuple("eu", 2), tuple("us", 1));
  }

  @Test
  void read_headThatIsNotCountedLeavesTheRowsTheirNumbers() {
    byte[] rows =
        "timestamp,service,state\n1751328000,a,up\n\n1751328060,a,gone\n"
            .getBytes(StandardCharsets.UTF_8);
    SourceInput.Opener opener =
        new SourceInput.Opener() {
          @Override
          public InputStream open() {
            return new ByteArrayInputStream(rows);
          }

          @Override
          public int firstLine() {
            return 0;
          }
        };
    Checked<Facts> facts = SourceReaders.installed().read(SourceInput.of("q.sql/rows", opener));

    assertThat(facts.value().orElseThrow().series().get(0).samples())
        .extracting(s -> s.provenance().location().toString())
        .containsExactly("q.sql/rows:1");
    assertThat(facts.problems())
        .extracting(p -> p.location().toString())
        .containsExactly("q.sql/rows:3");
  }

  @Test
  void requests_columnsInAnotherOrderWithMark() {
    Facts facts = facts("\uFEFFfailed,Total,Service,Timestamp\n6,100,app,2025-07-01 00:05Z\n");

    assertThat(facts.requests())
        .extracting(r -> r.at().at(), RequestCount::service, r -> r.total(), r -> r.failed())
        .containsExactly(tuple(Instant.parse("2025-07-01T00:05:00Z"), "app", 100L, 6L));
  }

  @Test
  void metrics_withAndWithoutName() {
    assertThat(facts("timestamp,service,value\n1751328000,app,0.250\n").metrics())
        .extracting(MetricSample::metric, MetricSample::value)
        .containsExactly(tuple("", new BigDecimal("0.250")));
    assertThat(facts("timestamp,service,metric,value\n1751328000,app,cpu,3\n").metrics())
        .extracting(MetricSample::metric)
        .containsExactly("cpu");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-01T00:00:00Z, 2025-07-01T00:00:00Z",
    "2025-07-01 02:00+02:00, 2025-07-01T00:00:00Z",
    "2025-07-01T00:00:00.250Z, 2025-07-01T00:00:00.250Z",
    "2025-06-30T19:00 America/Chicago, 2025-07-01T00:00:00Z",
    "1751328000, 2025-07-01T00:00:00Z",
    "1751328000.5, 2025-07-01T00:00:00.500Z",
    "1751328000125, 2025-07-01T00:00:00.125Z",
    "1751328000125.5, 2025-07-01T00:00:00.125500Z"
  })
  void time_forms(String text, Instant expected) {
    assertThat(facts("timestamp,service,value\n" + text + ",app,1\n").metrics())
        .extracting(m -> m.at().at())
        .containsExactly(expected);
  }

  static Stream<Arguments> damagedRows() {
    String time =
        "; allowed is a time such as 2025-07-05T20:27:00Z, or seconds (10 digits) or milliseconds"
            + " (13 digits) since 1970. The row is left out. [row-damaged]";
    return Stream.of(
        arguments(
            "a date in digits is no epoch",
            "timestamp,service,value\n20250701,app,1\n",
            "m.csv:2: warning: \"timestamp\" is \"20250701\"" + time),
        arguments(
            "a local time without zone",
            "timestamp,service,value\n2025-07-01 00:00,app,1\n",
            "m.csv:2: error: \"2025-07-01 00:00\" has no zone, and the file does not name one."
                + " [time-ambiguous]"),
        arguments(
            "a state that is none",
            "timestamp,service,state\n1751328000,app,1\n",
            "m.csv:2: warning: \"state\" is \"1\"; allowed is one of \"up\", \"down\","
                + " \"partial\", \"degraded\", \"maintenance\", \"unknown\". The row is left out."
                + " [row-damaged]"),
        arguments(
            "a status that is none",
            "timestamp,service,status\n1751328000,app,2\n",
            "m.csv:2: warning: \"status\" is \"2\"; allowed is one of \"up\", \"down\","
                + " \"partial\", \"degraded\", \"maintenance\", \"unknown\", \"1\" (up), \"0\""
                + " (down). The row is left out. The row begins at byte 25. [row-damaged]"),
        arguments(
            "more failed than all",
            "timestamp,service,total,failed\n1751328000,app,5,6\n",
            "m.csv:2: warning: \"failed\" is \"6\"; allowed is 0 to 5. The row is left out."
                + " [row-damaged]"),
        arguments(
            "a count below zero",
            "timestamp,service,total,failed\n1751328000,app,-5,0\n",
            "m.csv:2: warning: \"total\" is \"-5\"; allowed is a whole number, 0 or more. The row"
                + " is left out. [row-damaged]"),
        arguments(
            "a row that is cut",
            "timestamp,service,total,failed\n1751328000,app,5\n",
            "m.csv:2: warning: The row has 3 cells, not 4, and is left out: \"1751328000,app,5\"."
                + " [row-damaged]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damagedRows")
  void read_damagedRow(String name, String text, String problem) {
    Checked<Facts> facts = read(text);

    assertThat(problems(facts)).containsExactly(problem);
    assertThat(facts.value().orElseThrow().metrics()).isEmpty();
    assertThat(facts.value().get().series()).isEmpty();
    assertThat(facts.value().get().requests()).isEmpty();
  }

  @Test
  void probes_latencyThatIsNoneKeepsTheState() {
    Checked<Facts> facts = read("timestamp,service,status,latency_ms\n1751328000,a,up,slow\n");

    assertThat(problems(facts))
        .containsExactly(
            "m.csv:2: warning: \"latency_ms\" is \"slow\"; allowed is a number such as 99.9. The"
                + " latency is left out, the state is kept. The row begins at byte 36."
                + " [row-damaged]");
    assertThat(facts.value().orElseThrow().series().get(0).samples()).hasSize(1);
    assertThat(facts.value().get().metrics()).isEmpty();
  }

  @Test
  void read_rowsOutOfOrderAreSorted() {
    Checked<Facts> facts =
        read(
            "timestamp,service,status\n1751328060,a,down\n1751328000,b,up\n1751328000,a,up\n"
                + "1751328090,a,up\n1751328030,a,up\n");

    assertThat(problems(facts))
        .containsExactly(
            "m.csv:4: warning: 2 rows, this the first of them, are earlier than the row before"
                + " them; the rows are put in order of time. The row begins at byte 59."
                + " [out-of-order]");
    assertThat(samples(facts.value().orElseThrow().series().get(0)))
        .containsExactly(
            "2025-07-01T00:00:00Z UP up",
            "2025-07-01T00:00:30Z UP up",
            "2025-07-01T00:01:00Z DOWN down",
            "2025-07-01T00:01:30Z UP up");
  }

  @Test
  void read_rowsThatStandTwiceCountOnce() {
    Checked<Facts> states =
        read("timestamp,service,status\n1751328000,a,down\n1751328000,a,down\n");
    Checked<Facts> requests =
        read("timestamp,service,total,failed\n1751328000,a,5,1\n1751328000,a,5,1\n");
    String twice =
        "m.csv:3: warning: The row says the same of the same time as line 2; it counts once."
            + " [duplicate-record]";

    assertThat(problems(states)).containsExactly(twice);
    assertThat(states.value().orElseThrow().series().get(0).samples()).hasSize(1);
    assertThat(problems(requests)).containsExactly(twice);
    assertThat(requests.value().orElseThrow().requests()).hasSize(1);
  }

  @Test
  void requests_rowsOfOneTimeThatDifferAreAdded() {
    Checked<Facts> facts =
        read("timestamp,service,total,failed\n1751328000,a,5,1\n1751328000,a,7,0\n");

    assertThat(problems(facts))
        .containsExactly(
            "m.csv:3: note: A row of \"a\" at a time that another row has too; their counts are"
                + " added. [counts-added]");
    assertThat(facts.value().orElseThrow().requests()).hasSize(2);
  }

  @Test
  void series_twoStatesAtOneTime() {
    Checked<Facts> probes = read("timestamp,service,status\n1751328000,a,down\n1751328000,a,up\n");
    Checked<Facts> states = read("timestamp,service,state\n1751328000,a,down\n1751328000,a,up\n");

    assertThat(problems(probes))
        .containsExactly(
            "m.csv:3: warning: The row says \"up\" of the same time of which line 2 says \"down\";"
                + " the heavier state, \"down\", counts. [sources-disagree]");
    assertThat(samples(probes.value().orElseThrow().series().get(0)))
        .containsExactly("2025-07-01T00:00:00Z DOWN down");
    assertThat(problems(states))
        .containsExactly(
            "m.csv:3: warning: The row says \"up\" of the same time of which line 2 says \"down\";"
                + " the later row, \"up\", counts. [sources-disagree]");
    assertThat(samples(states.value().orElseThrow().series().get(0)))
        .containsExactly("2025-07-01T00:00:00Z UP up");
  }

  @Test
  void read_columnsThatAreNotReadAreNoted() {
    Checked<Facts> facts = read("timestamp,service,value,host,rack\n1751328000,a,1,h,r\n");

    assertThat(problems(facts))
        .containsExactly(
            "m.csv:1: note: The columns \"host\", \"rack\" are none of this kind of table and are"
                + " not read. [column-ignored]");
    assertThat(facts.value().orElseThrow().metrics()).hasSize(1);
  }

  @Test
  void read_manyProblemsOfAKindAreCounted() {
    String rows =
        IntStream.range(0, 30)
            .mapToObj(i -> "x" + i + ",a,1\n")
            .collect(Collectors.joining("", "timestamp,service,value\n", ""));
    List<String> problems = problems(read(rows));

    assertThat(problems).hasSize(RowProblems.SHOWN + 1);
    assertThat(problems.get(RowProblems.SHOWN))
        .startsWith(
            "m.csv:22: warning: 10 more rows up to line 31 have a problem of this kind"
                + " (row-damaged); the first: \"timestamp\" is \"x20\"; allowed is ");
  }

  @Test
  void read_columnsAloneAreDataWithoutRecords() {
    Facts facts = facts("timestamp,service,status\n");

    assertThat(facts.series()).isEmpty();
    assertThat(facts.inputs().get(0).records()).isZero();
  }

  @Test
  void read_whoseDataItIsReplacesTheColumn() {
    SourceInput stated = input("timestamp,status\n1751328000,up\n").withService("app");
    SourceInput replaced = input("timestamp,service,status\n1751328000,x,up\n").withService("app");
    SourceInput empty = input("timestamp,status\n").withService("app");

    for (SourceInput input : List.of(stated, replaced, empty)) {
      Checked<Facts> facts = SourceReaders.installed().read(input, "probes");
      assertThat(facts.problems()).isEmpty();
      assertThat(facts.value().orElseThrow().series())
          .extracting(StateSeries::service)
          .containsExactly("app");
    }
  }

  @Test
  void read_forcedOnOtherColumns() {
    assertThat(
            problems(
                SourceReaders.installed()
                    .read(input("timestamp,status\n1751328000,up\n"), "probes")))
        .containsExactly(
            "m.csv:1: error: The columns are \"timestamp,status\"; they must be"
                + " \"timestamp,service,status\". [missing-key]");
  }

  @Test
  void read_textInAnotherEncodingSaysTheLine() {
    String rows = "timestamp,service,value\n" + "1751328000,a,1\n".repeat(2_000);
    byte[] latin1 = (rows + "1751328000,\u00e9,1\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problems(SourceReaders.installed().read(SourceInput.of("l.csv", latin1))))
        .contains(
            "l.csv:2002: error: This is not UTF-8 text; save the file as UTF-8."
                + " [file-unreadable]");
  }
}
