package dev.nines.source.alertmanager;

import static dev.nines.source.tool.ToolFiles.incident;
import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertmanagerReaderTest {

  private static final Checked<Facts> FACTS = ToolFiles.resource("alertmanager.jsonl");
  private static final String SHOP = "c6b3-2025-07-03T09:00:10.500Z";

  @Test
  void alerts_toldAgainAreOneAndTheirEndCounts() {
    Incident alert = incident(FACTS, SHOP);

    assertThat(FACTS.value().orElseThrow().incidents()).hasSize(2);
    assertThat(alert.impact())
        .extracting(w -> w.from().at(), w -> w.to().orElseThrow().at())
        .containsExactly(
            tuple(
                Instant.parse("2025-07-03T09:00:10.5Z"),
                Instant.parse("2025-07-03T09:46:40.123456789Z")));
    assertThat(alert.title()).isEqualTo("Checkout answers 503");
    assertThat(alert.severity()).contains("critical");
  }

  @Test
  void alerts_areNamedByTheirLabels() {
    assertThat(incident(FACTS, SHOP).services())
        .containsExactly(
            "{alertname=\"CheckoutDown\", service=\"checkout\", severity=\"critical\"}");
  }

  @Test
  void alerts_thatFireHaveNoEnd() {
    Incident alert = incident(FACTS, "77aa-2025-07-20T00:00:00Z");

    assertThat(alert.impact()).singleElement().matches(ImpactWindow::isOpen);
    assertThat(marks(alert)).containsExactly("detected=2025-07-20T00:00:00Z");
  }

  @Test
  void webhooks_thatWereCut() {
    assertThat(problems(FACTS))
        .contains(
            "t.json:3: warning: The file says that there is more than the 3 records in it:"
                + " \"truncatedAlerts\" is 2. [input-cut]");
  }

  @Test
  void interface_listsAlertsThatFire() {
    Checked<Facts> facts =
        ToolFiles.read(
            "[{\"labels\": {\"alertname\": \"Down\"}, \"annotations\": {}, \"startsAt\":"
                + " \"2025-07-20T00:00:00Z\", \"endsAt\": \"2025-07-20T00:05:00Z\", \"status\":"
                + " {\"state\": \"active\"}, \"fingerprint\": \"f\"}]");

    assertThat(incident(facts, "f-2025-07-20T00:00:00Z").impact())
        .singleElement()
        .matches(ImpactWindow::isOpen);
  }

  @Test
  void alerts_overWithoutAnEnd() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"alerts\": [{\"status\": \"resolved\", \"labels\": {\"alertname\": \"A\"},"
                + " \"startsAt\": \"2025-07-20T00:00:00Z\", \"endsAt\": null}]}");

    assertThat(facts.value().orElseThrow().incidents()).isEmpty();
    assertThat(problems(facts))
        .containsExactly("t.json:1: warning: The entry has no end and is left out. [row-damaged]");
  }
}
