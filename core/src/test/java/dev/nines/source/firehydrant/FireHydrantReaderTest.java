package dev.nines.source.firehydrant;

import static dev.nines.source.tool.ToolFiles.incident;
import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.ActionItem;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentSection;
import dev.nines.model.IncidentStatus;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FireHydrantReaderTest {

  private static final Checked<Facts> FACTS = ToolFiles.resource("firehydrant.json");

  @Test
  void incidents_milestonesAreMarks() {
    Incident first = incident(FACTS, "fh-1");

    assertThat(marks(first))
        .containsExactly(
            "started=2025-07-03T08:58:00Z",
            "detected=2025-07-03T09:04:00Z",
            "acknowledged=2025-07-03T09:10:00Z",
            "mitigated=2025-07-03T09:40:00Z",
            "resolved=2025-07-03T10:00:00Z");
    assertThat(first.impact()).isEmpty();
    assertThat(first.severity()).contains("SEV1");
    assertThat(first.services()).containsExactly("Checkout");
    assertThat(first.sections())
        .extracting(IncidentSection::key, IncidentSection::text)
        .containsExactly(
            tuple("summary", "Cards were refused"), tuple("impact", "No sale went through"));
    assertThat(first.actions())
        .extracting(ActionItem::text, ActionItem::status)
        .containsExactly(tuple("Larger pool", Optional.of("open")));
  }

  @Test
  void incidents_exercisesAndArchivedOnesAreLeftOut() {
    assertThat(incident(FACTS, "fh-2").kind()).isEqualTo(IncidentKind.DRILL);
    assertThat(problems(FACTS))
        .containsExactly(
            "t.json:17: note: \"Game day\" is a drill and is left out of every figure."
                + " [incident-left-out]",
            "t.json:21: note: \"Opened by mistake\" is left out: it was archived. [record-left-out]",
            "t.json:26: warning: The file says that there is more than the 3 records in it:"
                + " \"pagination\" has a \"next\". [input-cut]");
  }

  @Test
  void incidents_withoutMilestonesHaveWhatTheyState() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"id\": \"a\", \"name\": \"A\", \"current_milestone\": \"identified\", \"milestones\": [],"
                + " \"created_at\": \"2025-07-03T10:00:00Z\", \"started_at\":"
                + " \"2025-07-03T09:00:00Z\", \"functionalities\": [{\"name\": \"Pay\"}]}");

    assertThat(marks(incident(facts, "a")))
        .containsExactly("started=2025-07-03T09:00:00Z", "reported=2025-07-03T10:00:00Z");
    assertThat(incident(facts, "a").services()).containsExactly("Pay");
    assertThat(incident(facts, "a").status()).contains(IncidentStatus.IDENTIFIED);
  }
}
