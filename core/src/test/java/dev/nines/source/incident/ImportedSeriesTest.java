package dev.nines.source.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A monitoring series that is written as an incident file reads back row by row. */
class ImportedSeriesTest {

  private static final String PROBES =
      """
      timestamp,service,status,location
      2025-07-01T00:00:00Z,app,up,eu
      2025-07-01T00:00:30Z,app,1,eu
      2025-07-01T00:01:00Z,app,1,eu
      2025-07-01T00:01:30Z,app,1,eu
      2025-07-01T00:02:30Z,app,1,eu
      2025-07-01T00:03:00.250Z,app,down,eu
      2025-07-01T00:00:00Z,app,up,us
      2025-07-01T00:00:30Z,app,up,us
      """;
  private static final String STATES =
      """
      timestamp,service,state
      2025-07-01T00:00:00Z,app,up
      2025-07-01T00:00:30Z,app,up
      2025-07-01T00:01:00Z,app,down
      """;

  private static Facts read(String name, String text) {
    Checked<Facts> facts =
        SourceReaders.installed().read(SourceInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
    assertThat(facts.problems()).isEmpty();
    return facts.value().orElseThrow();
  }

  private static List<String> rows(Facts facts) {
    return facts.series().stream().flatMap(s -> rows(s).stream()).toList();
  }

  private static List<String> rows(StateSeries series) {
    String head = series.kind() + " " + series.service() + " " + series.location() + " ";
    return series.samples().stream().map(s -> head + s.at() + s.state() + s.word()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {PROBES, STATES})
  void write_readsBackToTheSameRows(String table) {
    Facts facts = read("t.csv", table);

    assertThat(rows(read("i.yaml", IncidentFileWriter.yaml(facts)))).isEqualTo(rows(facts));
    assertThat(rows(read("i.json", IncidentFileWriter.json(facts)))).isEqualTo(rows(facts));
  }

  @ParameterizedTest
  @ValueSource(strings = {PROBES, STATES})
  void write_importOfAnImportIsTheSameFile(String table) {
    String imported = IncidentFileWriter.yaml(read("t.csv", table));

    assertThat(imported).contains("source: t.csv:2");
    assertThat(IncidentFileWriter.yaml(read("i.yaml", imported))).isEqualTo(imported);
  }

  @Test
  void write_samplesAtAnEvenDistanceAreOneEntry() {
    assertThat(IncidentFileWriter.yaml(read("t.csv", PROBES)))
        .contains(
            """
            - service: app
              location: eu
              from: 2025-07-01T00:00:30Z
              to: 2025-07-01T00:01:30Z
              samples: 3
              state: up
              word: "1"
              source: t.csv:3
            """
                .indent(2));
  }

  @Test
  void write_aChangeHasNoEnd() {
    assertThat(IncidentFileWriter.yaml(read("t.csv", STATES)))
        .endsWith(
            """
            - service: app
              from: 2025-07-01T00:01:00Z
              state: down
              source: t.csv:4
              original: "2025-07-01T00:01:00Z,app,down"
            """
                .indent(2));
  }

  @Test
  void unwritable_saysWhatAnIncidentFileCannotHold() {
    Facts requests = read("r.csv", "timestamp,service,total,failed\n1751328000,app,1,0\n");
    Facts latencies = read("p.csv", "timestamp,service,status,latency_ms\n1751328000,app,1,9\n");

    assertThat(IncidentFileWriter.unwritable(requests.and(latencies)))
        .extracting(Problem::toString)
        .containsExactly(
            "r.csv: error: The request counts cannot be written as an incident file, which holds"
                + " incidents, maintenance and observed states; use the file itself as data."
                + " [not-writable]",
            "p.csv: error: The metric values cannot be written as an incident file, which holds"
                + " incidents, maintenance and observed states; use the file itself as data."
                + " [not-writable]");
    assertThat(IncidentFileWriter.unwritable(read("t.csv", PROBES))).isEmpty();
  }

  @Test
  void read_tooManySamples() {
    assertThat(
            IncidentFiles.read(
                    "observed: [{from: 2025-07-01 00:00Z, state: up, samples: 10000001}]")
                .problems())
        .singleElement()
        .hasToString(
            "x.yaml:1: error: \"samples\" is \"10000001\"; allowed is a whole number from 1 to"
                + " 10000000. [invalid-value]");
  }
}
