package dev.nines.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.tool.ToolFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedIncidentsTest {

  private static Facts read(String name, String text) {
    SourceInput input = SourceInput.of(name, text.getBytes(StandardCharsets.UTF_8));
    return SourceReaders.installed().read(input).value().orElseThrow();
  }

  private static Facts tool(String name) {
    return read(name, ToolFiles.text(name));
  }

  private static Checked<Facts> joined(Facts... files) {
    return JoinedIncidents.in(List.of(files).stream().reduce(Facts.none(), Facts::and));
  }

  private static List<Incident> incidents(Checked<Facts> facts) {
    return facts.value().orElseThrow().incidents();
  }

  @Test
  void in_incidentsAndTheirLog() {
    Checked<Facts> facts = joined(tool("pagerduty-incidents.json"), tool("pagerduty-log.json"));
    Incident first = incidents(facts).get(0);

    assertThat(incidents(facts)).extracting(Incident::id).containsExactly("QAAA111", "QAAA222");
    assertThat(ToolFiles.marks(first))
        .containsExactlyInAnyOrder(
            "detected=2025-07-03T09:00:10Z",
            "escalated=2025-07-03T09:05:10Z",
            "acknowledged=2025-07-03T09:06:05Z",
            "resolved=2025-07-03T09:46:40Z");
    assertThat(first.severity()).contains("SEV-1");
    assertThat(first.timeline()).extracting(TimelineEvent::text).hasSize(5);
    assertThat(facts.problems())
        .extracting(Problem::toString)
        .contains(
            "pagerduty-log.json:3: note: The incident \"QAAA111\" stands in"
                + " pagerduty-incidents.json, pagerduty-log.json; what they say of it is put"
                + " together. [records-joined]");
  }

  @Test
  void in_theOrderOfFilesDoesNotChangeTheMarks() {
    Facts incidents = tool("pagerduty-incidents.json");
    Facts log = tool("pagerduty-log.json");

    assertThat(ToolFiles.marks(incidents(joined(log, incidents)).get(0)))
        .containsExactlyInAnyOrderElementsOf(
            ToolFiles.marks(incidents(joined(incidents, log)).get(0)));
  }

  @Test
  void in_timesThatDisagree() {
    Facts late =
        read(
            "rows.json",
            ToolFiles.text("pagerduty-analytics.json")
                .replace("2025-07-03T11:46:40", "2025-07-03T11:47:40"));
    Checked<Facts> facts = joined(tool("pagerduty-incidents.json"), late);

    assertThat(facts.problems())
        .extracting(Problem::toString)
        .contains(
            "rows.json:5: warning: \"Checkout answers 503\" was first resolved at"
                + " 2025-07-03T09:46:40Z (2025-07-03T09:46:40Z) by pagerduty-incidents.json:15, and"
                + " at 2025-07-03T09:47:40Z (2025-07-03T11:47:40) by rows.json:5; both are kept."
                + " [sources-disagree]");
    assertThat(ToolFiles.marks(incidents(facts).get(0)))
        .contains("resolved=2025-07-03T09:46:40Z,2025-07-03T09:47:40Z");
  }

  @Test
  void in_impactAddedByHand() {
    Facts byHand =
        read(
            "own.yaml",
            "incidents:\n  - {id: QAAA111, impact: {from: 2025-07-03 08:58Z, to: 2025-07-03 09:45Z,"
                + " level: major_outage}}\n");
    Checked<Facts> facts = joined(tool("pagerduty-incidents.json"), byHand);

    assertThat(incidents(facts)).hasSize(2);
    assertThat(incidents(facts).get(0).impact()).hasSize(1);
    assertThat(incidents(facts).get(0).title()).isEqualTo("Checkout answers 503");
    assertThat(facts.problems())
        .extracting(Problem::toString)
        .contains(
            "pagerduty-incidents.json:20: warning: The incident \"Search is slow\" states no"
                + " time of an impact, but marks (detected, acknowledged): it counts only under"
                + " terms that take the times of outages from marks, such as outages: {from:"
                + " detected, to: resolved}. [impact-not-stated]");
  }

  @Test
  void in_twoThatBothStateImpactStayApart() {
    String own = "id: %s\nimpact: {from: 2025-07-03 08:58Z, to: 2025-07-03 09:%sZ, level: none}\n";
    Checked<Facts> facts =
        joined(read("a.yaml", own.formatted("x", "45")), read("b.yaml", own.formatted("x", "46")));

    assertThat(incidents(facts)).hasSize(2);
    assertThat(facts.problems()).isEmpty();
  }

  @Test
  void in_manyWithoutImpactAreOneProblem() {
    assertThat(joined(tool("pagerduty-analytics.json")).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "pagerduty-analytics.json:3: warning: 2 incidents, \"Checkout answers 503\" the first of them,"
                + " state no time of an impact, but marks (detected, acknowledged, resolved): they count"
                + " only under terms that take the times of outages from marks, such as outages:"
                + " {from: detected, to: resolved}. [impact-not-stated]");
  }

  @Test
  void in_withoutImpactAndWithoutMarksNoUptimeCounts() {
    Facts one = read("a.yaml", "incidents: [{id: x, title: Wrong logo}]\n");
    Facts two = read("b.yaml", "incidents: [{id: x}, {id: y}]\n");

    assertThat(joined(one).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml:1: warning: The incident \"Wrong logo\" states no time of an impact and has no"
                + " marks: no uptime counts it. [impact-not-stated]");
    assertThat(joined(two).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "b.yaml:1: warning: 2 incidents, \"x\" the first of them, state no time of an impact"
                + " and have no marks: no uptime counts them. [impact-not-stated]");
  }

  @Test
  void in_anEndAloneGivesNoExampleOfTerms() {
    Facts end = read("a.yaml", "id: x\nmarks: {resolved: 2025-07-03 09:45Z}\n");

    assertThat(joined(end).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml:1: warning: The incident \"x\" states no time of an impact, but marks"
                + " (resolved): it counts only under terms that take the times of outages from"
                + " marks. [impact-not-stated]");
  }
}
