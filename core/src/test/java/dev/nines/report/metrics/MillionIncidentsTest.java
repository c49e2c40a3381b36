package dev.nines.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.metrics.IncidentMetrics;
import dev.nines.metrics.MetricsInput;
import dev.nines.metrics.MetricsResult;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Data;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Records;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million incidents make a sensible page. */
class MillionIncidentsTest {

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final SourceLocation PLACE = SourceLocation.ofLine("incidents.yaml", 1);
  private static final Provenance PROVENANCE = new Provenance(PLACE, "an incident");

  /** Returns incidents a minute and a half apart, which last from 0 to 999 minutes. */
  static List<Incident> incidents(int number) {
    List<Incident> incidents = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      Instant from = START.plusSeconds(90L * i);
      Instant to = from.plusSeconds(60L * (7919L * i % 1000));
      ImpactWindow window =
          new ImpactWindow(
              List.of("app"),
              Optional.empty(),
              new RecordedTime(from, "", "", PLACE),
              Optional.of(new RecordedTime(to, "", "", PLACE)),
              Optional.empty(),
              Optional.empty(),
              PROVENANCE);
      incidents.add(Records.incident("i" + i, window));
    }
    return incidents;
  }

  @Test
  @Timeout(60)
  void fiftyThousand() {
    assertSensible(50_000, "50,000 incidents");
  }

  @Tag("coverage")
  @Test
  @Timeout(240)
  void aMillion() {
    assertSensible(1_000_000, "1,000,000 incidents");
  }

  private static void assertSensible(int number, String words) {
    MetricsResult result =
        IncidentMetrics.of(
            MetricsInput.of(
                incidents(number), ZoneOffset.UTC, Instant.parse("2024-01-01T00:00:00Z")));
    Report report =
        MetricsAssembler.report(
            new MetricsReportInput(
                result, List.of(), List.of(), ReportFormat.of(ZoneOffset.UTC, Locale.ENGLISH)));

    assertThat(report.document().head().status().get(0).text()).isEqualTo(words);
    assertThat(result.leading().summary().orElseThrow().median()).isEqualTo(60 * 499.5);
    assertThat(report.data()).isInstanceOf(Data.Mapping.class);
  }
}
