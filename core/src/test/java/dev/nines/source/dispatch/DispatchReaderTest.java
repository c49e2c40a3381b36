package dev.nines.source.dispatch;

import static dev.nines.source.tool.ToolFiles.incident;
import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.ActionItem;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispatchReaderTest {

  private static final Checked<Facts> FACTS = ToolFiles.resource("dispatch.json");

  @Test
  void incidents_marksEventsAndTasks() {
    Incident first = incident(FACTS, "dispatch-pay-7");

    assertThat(marks(first))
        .containsExactly(
            "reported=2025-07-03T09:10:00Z",
            "mitigated=2025-07-03T09:45:00Z",
            "closed=2025-07-04T08:00:00Z");
    assertThat(first.timeline())
        .extracting(TimelineEvent::text)
        .containsExactly("Incident created", "Pool found too small");
    assertThat(first.actions())
        .extracting(ActionItem::text, ActionItem::owner, ActionItem::due)
        .containsExactly(
            tuple(
                "Larger pool",
                Optional.of("Payments team"),
                Optional.of(LocalDate.of(2025, 7, 10))));
    assertThat(first.severity()).contains("SEV1");
    assertThat(first.services()).containsExactly("Checkout");
  }

  @Test
  void times_withoutAZoneAreThoseOfDispatch() {
    assertThat(incident(FACTS, "dispatch-pay-7").marks().first("mitigated").orElseThrow().reading())
        .isEqualTo("UTC, as Dispatch writes its times");
  }

  @Test
  void incidents_exercisesAreLeftOut() {
    assertThat(incident(FACTS, "dispatch-sim-8").kind()).isEqualTo(IncidentKind.DRILL);
    assertThat(problems(FACTS))
        .containsExactly(
            "t.json:19: note: \"Data centre lost\" is a drill and is left out of every figure."
                + " [incident-left-out]",
            "t.json:27: warning: The file says that there is more than the 2 records in it: \"total\""
                + " is 5. [input-cut]");
  }

  @Test
  void incidents_keptOutOfTheFiguresOfDispatchAreKeptOutHere() {
    Checked<Facts> facts =
        ToolFiles.read(
            ToolFiles.text("dispatch.json")
                .replace("\"exclude_from_metrics\": false}", "\"exclude_from_metrics\": true}"));

    assertThat(incident(facts, "dispatch-pay-7").kind()).isEqualTo(IncidentKind.DRILL);
  }
}
