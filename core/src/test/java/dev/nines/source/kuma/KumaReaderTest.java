package dev.nines.source.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Facts;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReaders;
import dev.nines.source.Sureness;
import dev.nines.source.incident.IncidentFileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KumaReaderTest {

  private static String resource(String name) {
    try (InputStream in = KumaReaderTest.class.getResourceAsStream("/kuma/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Checked<Facts> read(String text) {
    return SourceReaders.installed()
        .read(SourceInput.of("k.json", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> rows(StateSeries series) {
    return series.samples().stream()
        .map(s -> s.at() + " " + s.state() + " " + s.word() + (s.soft() ? " soft" : ""))
        .toList();
  }

  @Test
  void read_statusPage() {
    List<StateSeries> series = read(resource("status-page.json")).value().orElseThrow().series();

    assertThat(series)
        .extracting(StateSeries::service, StateSeries::kind)
        .containsExactly(
            tuple("Shop (https://shop.example/health)", StateSeries.Kind.SAMPLES),
            tuple("Mail", StateSeries.Kind.SAMPLES));
    assertThat(rows(series.get(0)))
        .containsExactly(
            "2025-07-01T00:00:00.120Z UP up",
            "2025-07-01T00:01:00.121Z DOWN pending soft",
            "2025-07-01T00:02:00.119Z DOWN down",
            "2025-07-01T00:03:00.118Z MAINTENANCE maintenance",
            "2025-07-01T00:04:00.120Z UP up");
    assertThat(series.get(0).samples().get(2).provenance())
        .extracting(p -> p.location() + " " + p.text())
        .isEqualTo(
            "k.json#/heartbeatList/1/2 2025-07-01 00:02:00.119, status 0, timeout of 48000ms"
                + " exceeded");
  }

  @Test
  void read_brokenHeartbeatsAreReportedAndTheRestIsRead() {
    Checked<Facts> facts = read(resource("status-page.json"));

    assertThat(facts.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "k.json#/heartbeatList/2/1: warning: The heartbeat has \"7\"; allowed is 0 (down), 1"
                + " (up), 2 (pending) or 3 (maintenance). It is left out. [row-damaged]",
            "k.json#/heartbeatList/2/2: warning: The heartbeat has \"soon\"; allowed is a time such"
                + " as 2025-07-05 15:27 or 2025-07-05T20:27:00Z. It is left out. [row-damaged]");
    assertThat(facts.value().orElseThrow().series().get(1).samples()).hasSize(2);
  }

  @Test
  void read_rowsThatAreAllChangesAreAListOfChanges() {
    List<StateSeries> series = read(resource("rows.json")).value().orElseThrow().series();

    assertThat(series)
        .extracting(StateSeries::service, StateSeries::kind, s -> s.samples().size())
        .containsExactly(
            tuple("1", StateSeries.Kind.CHANGES, 3), tuple("2", StateSeries.Kind.SAMPLES, 2));
  }

  @Test
  void read_backupHasNoHeartbeats() {
    String backup = "{\"version\":\"1.23.0\",\"notificationList\":[],\"monitorList\":[{\"id\":1}]}";

    assertThat(read(backup).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "k.json: warning: The file holds no heartbeats; a backup of Uptime Kuma has none. Its"
                + " database has them, and so has /api/status-page/heartbeat/... of a status page."
                + " [input-cut]");
  }

  @Test
  void read_theUserSaysWhoseDataItIs() {
    SourceInput input =
        SourceInput.of("k.json", resource("rows.json").getBytes(StandardCharsets.UTF_8))
            .withService("shop");

    assertThat(new KumaReader().read(input).value().orElseThrow().series())
        .extracting(StateSeries::service, StateSeries::location)
        .containsExactly(tuple("shop", "1"), tuple("shop", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"status-page.json", "rows.json"})
  void read_importReadsBackToTheSameRowsAndTheSameFile(String name) {
    Facts facts = read(resource(name)).value().orElseThrow();
    String yaml = IncidentFileWriter.yaml(facts);
    Facts back = read(yaml).value().orElseThrow();

    assertThat(back.series())
        .extracting(s -> s.service() + s.kind() + rows(s))
        .containsExactlyInAnyOrderElementsOf(
            facts.series().stream().map(s -> s.service() + s.kind() + rows(s)).toList());
    assertThat(IncidentFileWriter.yaml(back)).isEqualTo(yaml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status-page.json", "rows.json"})
  void sureness_ofHeartbeats(String name) {
    assertThat(new KumaReader().sureness(new SourcePeek("x", resource(name))))
        .isEqualTo(Sureness.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"monitors\": []}", "{\"status\": 1}"})
  void sureness_ofOtherFiles(String text) {
    assertThat(new KumaReader().sureness(new SourcePeek("x", text))).isEqualTo(Sureness.NO);
  }
}
