package dev.nines.source.incidentio;

import static dev.nines.source.tool.ToolFiles.incident;
import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.ActionItem;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.PublishedUpdate;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentIoReaderTest {

  private static final Checked<Facts> FACTS = ToolFiles.resource("incidentio.json");

  @Test
  void incidents_timestampsAreMarksAndThoseOfTheImpactAWindow() {
    Incident first = incident(FACTS, "01A");

    assertThat(first.impact())
        .extracting(w -> w.from().at(), w -> w.to().orElseThrow().at(), ImpactWindow::services)
        .containsExactly(
            tuple(
                Instant.parse("2025-07-03T08:58:00Z"),
                Instant.parse("2025-07-03T09:45:00Z"),
                List.of("Checkout")));
    assertThat(marks(first))
        .containsExactly(
            "reported=2025-07-03T09:10:00Z",
            "accepted=2025-07-03T09:11:00Z",
            "resolved=2025-07-03T10:00:00Z");
    assertThat(first.severity()).contains("Critical");
    assertThat(first.services()).containsExactly("Checkout");
    assertThat(first.status()).contains(IncidentStatus.RESOLVED);
  }

  @Test
  void incidents_updatesAndFollowUpsBelongToThem() {
    Incident first = incident(FACTS, "01A");

    assertThat(first.updates())
        .extracting(PublishedUpdate::status, PublishedUpdate::text)
        .containsExactly(tuple(Optional.of("Fixing"), "We found the cause"));
    assertThat(first.actions())
        .extracting(ActionItem::text, ActionItem::owner, ActionItem::status, ActionItem::link)
        .containsExactly(
            tuple(
                "Alert on refused cards",
                Optional.of("Payments team"),
                Optional.of("outstanding"),
                Optional.of("https://issues.example.com/7")));
  }

  @Test
  void incidents_whatIsNoneIsLeftOutAndSaidSo() {
    assertThat(incident(FACTS, "01B").kind()).isEqualTo(IncidentKind.TEST);
    assertThat(FACTS.value().orElseThrow().incidents())
        .extracting(Incident::id)
        .containsExactly("01A", "01B", "01D");
    assertThat(problems(FACTS))
        .containsExactly(
            "t.json:9: note: No level is stated for the impact from 2025-07-03 08:58 UTC, so it"
                + " counts as a major outage. [level-assumed]",
            "t.json:21: note: \"How incidents work\" is a test and is left out of every figure."
                + " [incident-left-out]",
            "t.json:25: note: \"False alarm\" is left out: it was declined. [record-left-out]",
            "t.json:44: warning: The file says that there is more than the 6 records in it:"
                + " \"total_record_count\" is 30. [input-cut]");
  }

  @Test
  void incidents_enteredAfterwardsWereNotReportedThen() {
    assertThat(marks(incident(FACTS, "01D"))).containsExactly("resolved=2025-07-08T10:00:00Z");
    assertThat(incident(FACTS, "01D").kind()).isEqualTo(IncidentKind.REAL);
  }

  @Test
  void incidents_anEndOfImpactAloneIsAMark() {
    String text =
        ToolFiles.text("incidentio.json").replace("Impact started at", "Noticed by customers");
    Incident first = incident(ToolFiles.read(text), "01A");

    assertThat(first.impact()).isEmpty();
    assertThat(marks(first))
        .contains("noticed-by-customers=2025-07-03T08:58:00Z", "impact-ended=2025-07-03T09:45:00Z");
  }
}
