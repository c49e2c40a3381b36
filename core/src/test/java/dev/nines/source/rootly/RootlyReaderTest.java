package dev.nines.source.rootly;

import static dev.nines.source.tool.ToolFiles.incident;
import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentSection;
import dev.nines.model.MaintenanceWindow;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootlyReaderTest {

  private static final Checked<Facts> FACTS = ToolFiles.resource("rootly.json");

  @Test
  void incidents_theTimeOfEachStatusIsAMark() {
    Incident first = incident(FACTS, "r-1");

    assertThat(marks(first))
        .containsExactly(
            "started=2025-07-03T08:58:00Z",
            "detected=2025-07-03T09:04:00Z",
            "acknowledged=2025-07-03T09:10:00Z",
            "resolved=2025-07-03T10:00:00Z");
    assertThat(first.severity()).contains("SEV0");
    assertThat(first.services()).containsExactly("Checkout");
    assertThat(first.sections())
        .extracting(IncidentSection::key)
        .containsExactly("summary", "resolution");
  }

  @Test
  void incidents_whatRootlyFillsInIsNoTime() {
    assertThat(problems(FACTS))
        .contains(
            "t.json:10: note: \"mitigated_at\" of \"Nobody can pay\" is the time at which it was"
                + " resolved, which Rootly fills in where nobody said; it stays unknown."
                + " [mark-filled]");
    Checked<Facts> told =
        ToolFiles.read(
            ToolFiles.text("rootly.json")
                .replace(
                    "\"mitigated_at\": \"2025-07-03T03:00",
                    "\"mitigated_at\": \"2025-07-03T02:45"));

    assertThat(marks(incident(told, "r-1"))).contains("mitigated=2025-07-03T09:45:00Z");
  }

  @Test
  void incidents_testsAndCancelledOnesAreLeftOut() {
    assertThat(incident(FACTS, "r-2").kind()).isEqualTo(IncidentKind.TEST);
    assertThat(problems(FACTS))
        .contains(
            "t.json:17: note: \"Example incident\" is a test and is left out of every figure."
                + " [incident-left-out]",
            "t.json:26: note: \"False alarm\" is left out: it was cancelled. [record-left-out]",
            "t.json:31: warning: The file says that there is more than the 4 records in it: \"links\""
                + " has a \"next\". [input-cut]");
  }

  @Test
  void scheduled_isMaintenance() {
    assertThat(FACTS.value().orElseThrow().maintenance())
        .extracting(
            MaintenanceWindow::id,
            MaintenanceWindow::services,
            m -> m.from().at(),
            m -> m.announced().orElseThrow().at(),
            MaintenanceWindow::cancelled)
        .containsExactly(
            tuple(
                "r-3",
                List.of("Checkout"),
                Instant.parse("2025-07-12T22:00:00Z"),
                Instant.parse("2025-07-01T00:00:00Z"),
                false));
  }
}
