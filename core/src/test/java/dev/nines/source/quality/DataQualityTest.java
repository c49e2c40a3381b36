package dev.nines.source.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are {@code second:cells}, seconds after midnight of 1 July 2025 in UTC. */
class DataQualityTest {

  private static final Instant DAY = Instant.parse("2025-07-01T00:00:00Z");
  private static final String PROBES = "timestamp,service,status";
  private static final String STATES = "timestamp,service,state";

  private static List<SeriesQuality> quality(String head, String rows) {
    String text =
        Arrays.stream(rows.split(" "))
            .filter(row -> !row.isEmpty())
            .map(row -> row.split(":"))
            .map(row -> DAY.plusSeconds(Long.parseLong(row[0])) + ",app," + row[1])
            .collect(Collectors.joining("\n", head + "\n", "\n"));
    return DataQuality.of(read(text));
  }

  private static Facts read(String text) {
    return SourceReaders.installed()
        .read(SourceInput.of("m.csv", text.getBytes(StandardCharsets.UTF_8)))
        .value()
        .orElseThrow();
  }

  static Stream<Arguments> sentences() {
    return Stream.of(
        arguments(
            "without gap",
            PROBES,
            "0:up 30:up 60:down 90:up",
            "\"app\": 4 samples from 2025-07-01T00:00:00Z to 2025-07-01T00:01:30Z, usually 30 s"
                + " apart; largest interval 30 s from 2025-07-01T00:00:00Z; no gap; no row stands"
                + " twice."),
        arguments(
            "exactly five times as far is no gap",
            PROBES,
            "0:up 30:up 60:up 210:up",
            "\"app\": 4 samples from 2025-07-01T00:00:00Z to 2025-07-01T00:03:30Z, usually 30 s"
                + " apart; largest interval 150 s from 2025-07-01T00:01:00Z; no gap; no row stands"
                + " twice."),
        arguments(
            "a gap of 250 s, 150 s of which the sample before it holds",
            PROBES,
            "0:up 30:up 60:up 310:up",
            "\"app\": 4 samples from 2025-07-01T00:00:00Z to 2025-07-01T00:05:10Z, usually 30 s"
                + " apart; largest interval 250 s from 2025-07-01T00:01:00Z; 1 gap of 100 s, 67.74 %"
                + " covered; no row stands twice."),
        arguments(
            "two gaps and rows that stand twice",
            PROBES,
            "0:up 30:up 60:up 60:up 60:up 90:up 290:up 320:up 520:up",
            "\"app\": 7 samples from 2025-07-01T00:00:00Z to 2025-07-01T00:08:40Z, usually 30 s"
                + " apart; largest interval 200 s from 2025-07-01T00:01:30Z; 2 gaps, together 100 s,"
                + " 80.76 % covered; 2 rows stand twice."),
        arguments(
            "changes hold, but not over unknown ones",
            STATES,
            "0:up 3600:unknown 3660:unknown 3700:up 7200:down",
            "\"app\": 5 changes from 2025-07-01T00:00:00Z to 2025-07-01T02:00:00Z; largest interval"
                + " 3600 s from 2025-07-01T00:00:00Z; 1 gap of 100 s, 98.61 % covered; no row"
                + " stands twice."),
        arguments(
            "one row alone",
            PROBES,
            "0:up",
            "\"app\": 1 sample from 2025-07-01T00:00:00Z to 2025-07-01T00:00:00Z; no gap; no row"
                + " stands twice."),
        arguments(
            "values",
            "timestamp,service,value",
            "0:1 60:2 120:3",
            "\"app\": 3 values from 2025-07-01T00:00:00Z to 2025-07-01T00:02:00Z, usually 60 s"
                + " apart; largest interval 60 s from 2025-07-01T00:00:00Z; no gap; no row stands"
                + " twice."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void note_saysWhatASeriesCovers(String name, String head, String rows, String sentence) {
    assertThat(quality(head, rows))
        .extracting(series -> series.note().toString())
        .containsExactly("m.csv: note: " + sentence + " [data-quality]");
  }

  @Test
  void of_eachServiceAndLocation() {
    String text =
        """
        timestamp,service,status,location
        2025-07-01T00:00:00Z,app,up,eu
        2025-07-01T00:00:00Z,app,up,us
        2025-07-01T00:00:00Z,api,up,eu
        """;

    assertThat(DataQuality.of(read(text)))
        .extracting(series -> series.service() + " " + series.location())
        .containsExactly("app eu", "app us", "api eu");
  }

  @Test
  void of_incidentsAreNoSeries() {
    assertThat(DataQuality.of(read("{incidents: [{id: a}]}"))).isEmpty();
  }

  @Test
  void notes_ofManySeriesTellThoseCoveredLeast() {
    StringBuilder text = new StringBuilder("timestamp,service,status\n");
    for (int service = 0; service < 23; service++) {
      for (int minute : new int[] {0, 1, 2, service == 22 ? 60 : 3}) {
        text.append("%s,s%s,up\n".formatted(DAY.plusSeconds(minute * 60L), service));
      }
    }
    List<Problem> notes = QualityNotes.of(DataQuality.of(read(text.toString())));

    assertThat(notes).hasSize(QualityNotes.SHOWN + 1);
    assertThat(notes.get(0).message()).startsWith("\"s22\": 4 samples").contains("1 gap of 3180 s");
    assertThat(notes.get(QualityNotes.SHOWN).message())
        .isEqualTo(
            "3 more series with 12 rows, each covered to 100.00 % or more; 0 of their rows stand"
                + " twice. JSON lists each.");
  }

  @Test
  void stretches_whatNoneCoversAndWhatIsUnknownAreGaps() {
    String document =
        """
        observed:
          - {service: app, from: 2025-07-01T00:00Z, to: 2025-07-01T01:00Z, state: up}
          - {service: app, from: 2025-07-01T01:00Z, to: 2025-07-01T01:30Z, state: unknown}
          - {service: app, from: 2025-07-01T01:30Z, to: 2025-07-01T03:30Z, state: down}
          - {service: app, from: 2025-07-01T01:30Z, to: 2025-07-01T03:30Z, state: down}
          - {service: app, from: 2025-07-01T03:45Z, to: 2025-07-01T04:00Z, state: up}
        """;

    // of 240 minutes 30 are unknown and 15 are covered by nothing: 195 / 240 = 81.25 %
    assertThat(DataQuality.of(read(document)))
        .extracting(series -> series.note().toString())
        .containsExactly(
            "m.csv: note: \"app\": 4 stretches from 2025-07-01T00:00:00Z to 2025-07-01T04:00:00Z;"
                + " largest interval 7200 s from 2025-07-01T01:30:00Z; 2 gaps, together 2700 s,"
                + " 81.25 % covered; 1 row stands twice. [data-quality]");
  }
}
