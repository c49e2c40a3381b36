package dev.nines.report.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.report.Data;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostmortemDataTest {

  // JSON without quotes, for short expectations
  private static String text(Data data) {
    if (data instanceof Data.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (data instanceof Data.Sequence sequence) {
      return sequence.items().stream()
          .map(PostmortemDataTest::text)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (data instanceof Data.Whole whole) {
      return whole.number().toString();
    }
    return data instanceof Data.Flag flag
        ? String.valueOf(flag.value())
        : "'" + ((Data.Text) data).text() + "'";
  }

  private static String at(Data.Mapping data, String... path) {
    Data here = data;
    for (String key : path) {
      here = ((Data.Mapping) here).entries().get(key);
    }
    return text(here);
  }

  @Test
  void data_hasTheKeysOfAnIncidentFileFirst() {
    assertThat(PostmortemData.of(ChargeOver.input()).entries().keySet())
        .containsExactlyElementsOf(
            List.of(
                "nines",
                "id",
                "title",
                "provider",
                "status",
                "kind",
                "zone",
                "audience",
                "impact",
                "waiting",
                "marks",
                "timeline",
                "sections",
                "actions",
                "updates",
                "inputs",
                "times",
                "left-out",
                "effect",
                "problems"));
  }

  @Test
  void data_chargeOver() {
    Data.Mapping data = PostmortemData.of(ChargeOver.input());

    assertThat(at(data, "impact"))
        .isEqualTo(
            "[{from: '2025-07-05T20:27:00Z', to: '2025-07-05T21:57:00Z', file: 'page.txt',"
                + " line: 10}]");
    assertThat(at(data, "marks"))
        .isEqualTo(
            "{detected: '2025-07-05T20:27:00Z', acknowledged: '2025-07-05T20:28:00Z', resolved:"
                + " '2025-07-05T21:57:00Z'}");
    assertThat(at(data, "sections", "root-cause", "heading")).isEqualTo("'Root cause'");
    assertThat(at(data, "times"))
        .isEqualTo(
            "{impact-start: '2025-07-05T20:27:00Z', impact-end: '2025-07-05T21:57:00Z', open:"
                + " false, impact-seconds: 5400, windows: [{from: '2025-07-05T20:27:00Z', to:"
                + " '2025-07-05T21:57:00Z'}], phases: [{phases: ['detection'], from:"
                + " 'impact-start', to: 'detected', seconds: 0}, {phases: ['response'], from:"
                + " 'detected', to: 'acknowledged', seconds: 60}, {phases: ['repair'], from:"
                + " 'acknowledged', to: 'impact-end', seconds: 5340}]}");
    assertThat(at(data, "effect", "contract")).isEqualTo("'acme-2025'");
    assertThat(at(data, "effect", "promises"))
        .startsWith("[{id: 'uptime', services: ['app'], period: {from: '2025-07-01T05:00:00Z'")
        .contains("credit: {percent: '10', amount: '100.00', currency: 'USD'}")
        .doesNotContain("ledger", "because");
  }

  @Test
  void data_openIncidentNamesItsNow() {
    Data.Mapping data =
        PostmortemData.of(
            IncidentDraft.in("UTC").impact("app", "major_outage", "2025-07-05 15:27", "").input());

    assertThat(at(data, "as-of")).isEqualTo("'2025-07-05T18:00:00Z'");
    assertThat(at(data, "times"))
        .isEqualTo(
            "{impact-start: '2025-07-05T15:27:00Z', open: true, impact-seconds: 9180, windows:"
                + " [{from: '2025-07-05T15:27:00Z', to: '2025-07-05T18:00:00Z'}], phases:"
                + " [{phases: ['detection', 'response', 'repair'], from: 'impact-start', to:"
                + " 'impact-end', seconds: 9180, open: true}]}");
  }

  @Test
  void data_negativePhaseHasNoLength() {
    Data.Mapping data =
        PostmortemData.of(
            IncidentDraft.in("UTC")
                .mark("detected", "2025-07-05 15:30", 1)
                .mark("acknowledged", "2025-07-05 15:20", 2)
                .input());

    assertThat(at(data, "times"))
        .isEqualTo(
            "{open: false, impact-seconds: 0, windows: [], phases: [{phases: ['response'], from:"
                + " 'detected', to: 'acknowledged', negative: true}]}");
  }

  @Test
  void data_fractionsOfSecondsAreDecimalTexts() {
    Data.Mapping data =
        PostmortemData.of(
            IncidentDraft.in("UTC")
                .impact("app", "", "2025-07-05T15:27:00.250Z", "2025-07-05T15:27:02Z")
                .input());

    assertThat(at(data, "times", "impact-seconds")).isEqualTo("'1.75'");
  }

  @Test
  void data_twoSectionsOfOneKeyAndSeveralTimesOfOneMark() {
    Data.Mapping data =
        PostmortemData.of(
            IncidentDraft.in("UTC")
                .section("lessons", "", "One.", 1)
                .section("lessons", "", "Two.", 2)
                .mark("reopened", "2025-07-05 15:30", 3)
                .mark("reopened", "2025-07-05 16:30", 4)
                .input());

    assertThat(at(data, "sections"))
        .isEqualTo(
            "{lessons: {text: 'One.', file: 'incident.yaml', line: 1}, lessons-2: {text: 'Two.',"
                + " file: 'incident.yaml', line: 2}}");
    assertThat(at(data, "marks"))
        .isEqualTo("{reopened: ['2025-07-05T15:30:00Z', '2025-07-05T16:30:00Z']}");
  }
}
