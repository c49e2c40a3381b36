package dev.nines.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentProblemsTest {

  private static final String TWO_LINES =
      """
      incidents:
        - id: a
          impact: {from: 2025-07-03 08:58Z, to: 2025-07-03 09:45Z}
        - id: b
          impact: {from: 2025-07-04 08:58Z, to: 2025-07-04 09:45Z}
      """;

  private static final String ONE_LINE =
      "{\"incidents\":[{\"id\":\"a\",\"impact\":{\"from\":\"2025-07-03T08:58Z\",\"to\":"
          + "\"2025-07-03T09:45Z\"}},{\"id\":\"b\",\"impact\":{\"from\":\"2025-07-04T08:58Z\","
          + "\"to\":\"2025-07-04T09:45Z\"}}]}";

  private static List<String> about(int incident, String text) {
    Checked<Facts> read =
        SourceReaders.installed().read(SourceInput.of("in", text.getBytes(StandardCharsets.UTF_8)));
    Facts facts = read.value().orElseThrow();
    return IncidentProblems.about(facts.incidents().get(incident), facts, read.problems()).stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void about_leavesOutWhatStandsInAnotherIncident_byLine() {
    assertThat(about(0, TWO_LINES))
        .containsExactly(
            "in:3: note: No level is stated for the impact from 2025-07-03 08:58 UTC, so it counts"
                + " as a major outage. [level-assumed]");
    assertThat(about(1, TWO_LINES))
        .containsExactly(
            "in:5: note: No level is stated for the impact from 2025-07-04 08:58 UTC, so it counts"
                + " as a major outage. [level-assumed]");
  }

  @Test
  void about_leavesOutWhatStandsInAnotherIncident_byPointerWhereAllIsOneLine() {
    assertThat(about(1, ONE_LINE))
        .containsExactly(
            "in:1: note: No level is stated for the impact from 2025-07-04 08:58 UTC, so it counts"
                + " as a major outage. [level-assumed]");
  }

  @Test
  void about_keepsWhatIsSaidOfTheFile() {
    String feed =
        """
        {"id":"a","title":"A","impact":"minor","created_at":"2025-07-03T10:00:00Z","incident_updates":[{"status":"investigating","body":"x","created_at":"2025-07-03T10:00:00Z","display_at":"2025-07-03T10:00:00Z"},{"status":"resolved","body":"x","created_at":"2025-07-03T11:00:00Z","display_at":"2025-07-03T11:00:00Z"}]}
        {"id":"b","title":"B","impact":"minor","created_at":"2025-07-04T10:00:00Z","incident_updates":[{"status":"investigating","body":"x","created_at":"2025-07-04T10:00:00Z","display_at":"2025-07-04T10:00:00Z"},{"status":"resolved","body":"x","created_at":"2025-07-04T11:00:00Z","display_at":"2025-07-04T11:00:00Z"}]}
        """;

    assertThat(about(1, feed)).singleElement().asString().contains("[impact-from-updates]");
  }

  @Test
  void about_keepsAllOfASingleIncident() {
    String single = "id: a\nimpact: {from: 2025-07-03 08:58Z, to: 2025-07-03 09:45Z}\n";

    assertThat(about(0, single)).singleElement().asString().contains("[level-assumed]");
  }
}
