package dev.nines.source.opsgenie;

import static dev.nines.source.tool.ToolFiles.incident;
import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpsgenieReaderTest {

  @Test
  void alerts_timesOfTheReportAreMillisecondsAfterCreation() {
    Checked<Facts> facts = ToolFiles.resource("opsgenie-alerts.json");
    Incident alert = incident(facts, "70413a06-38d6-4c85-92b8-5ebc900d42e2");

    assertThat(marks(alert))
        .containsExactly(
            "detected=2025-07-03T09:00:10.250Z",
            "acknowledged=2025-07-03T09:06:05.250Z",
            "resolved=2025-07-03T09:46:40.750Z");
    assertThat(alert.marks().first("acknowledged").orElseThrow().reading())
        .isEqualTo("PT5M55S after \"createdAt\" (2025-07-03T09:00:10.25Z)");
    assertThat(alert.services()).containsExactly("Checkout");
    assertThat(alert.severity()).contains("P1");
    assertThat(alert.impact()).isEmpty();
  }

  @Test
  void alerts_missingTimesStayMissingAndAPageIsCut() {
    Checked<Facts> facts = ToolFiles.resource("opsgenie-alerts.json");

    assertThat(marks(incident(facts, "8c1f"))).containsExactly("detected=2025-07-20T10:00:00Z");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:9: warning: \"Mail is late\" has no time of \"acknowledged\": \"report\" has no"
                + " \"ackTime\"; it stays unknown. [mark-missing]",
            "t.json:9: warning: \"Mail is late\" has no time of \"resolved\": \"report\" has no"
                + " \"closeTime\"; it stays unknown. [mark-missing]",
            "t.json:14: warning: The file says that there is more than the 2 records in it:"
                + " \"paging\" has a \"next\". [input-cut]");
  }

  @Test
  void incidents_stateTheirImpact() {
    Checked<Facts> facts = ToolFiles.resource("opsgenie-incidents.json");
    Incident first = incident(facts, "inc-1");

    assertThat(first.impact())
        .extracting(
            w -> w.from().at(),
            w -> w.to().orElseThrow().at(),
            ImpactWindow::services,
            ImpactWindow::level)
        .containsExactly(
            tuple(
                Instant.parse("2025-07-03T08:58:00Z"),
                Instant.parse("2025-07-03T09:45:00Z"),
                List.of("Checkout", "Payments"),
                Optional.empty()));
    assertThat(marks(first)).containsExactly("reported=2025-07-03T09:10:00Z");
    assertThat(first.sections())
        .extracting(IncidentSection::text)
        .containsExactly("Cards are refused");
  }

  @Test
  void incidents_anEndBeforeItsStartIsAnError() {
    Checked<Facts> facts = ToolFiles.resource("opsgenie-incidents.json");

    assertThat(facts.isUsable()).isFalse();
    assertThat(incident(facts, "inc-2").impact()).isEmpty();
    assertThat(incident(facts, "inc-2").services()).containsExactly("Mail");
    assertThat(problems(facts))
        .contains(
            "t.json:11: error: The end \"2025-07-04T08:00:00Z\" is before the start"
                + " \"2025-07-04T09:00:00Z\". [end-before-start]");
  }
}
