package dev.nines.source.statuspage;

import static dev.nines.source.statuspage.StatusFiles.incident;
import static dev.nines.source.statuspage.StatusFiles.problems;
import static dev.nines.source.statuspage.StatusFiles.resource;
import static dev.nines.source.statuspage.StatusFiles.text;
import static dev.nines.source.statuspage.StatusFiles.windows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status pages and monitors beside Statuspage. */
class OtherPagesTest {

  private static List<String> rows(Facts facts) {
    return facts.series().stream().flatMap(s -> rows(s).stream()).toList();
  }

  private static List<String> rows(StateSeries series) {
    return series.samples().stream()
        .map(s -> series.kind() + " " + series.service() + " " + s.at() + " " + s.state())
        .toList();
  }

  @Test
  void betterStack_anOutageIsFromStartToResolution_ofTheMonitorByNameAndUrl() {
    Facts facts = resource("better-stack.json").value().orElseThrow();

    assertThat(facts.incidents()).extracting(Incident::id).containsExactly("803", "802", "801");
    assertThat(windows(incident(facts, "801")))
        .containsExactly(
            "[Shop (https://shop.example)] - 2025-07-05T10:00:00Z/2025-07-05T10:20:00Z");
    assertThat(windows(incident(facts, "803")))
        .containsExactly("[Shop (https://shop.example)] - 2025-07-09T10:00:00Z/open");
    assertThat(incident(facts, "801").marks().names()).containsExactly("acknowledged", "resolved");
    assertThat(incident(facts, "801").impact().get(0).provenance().text()).isEqualTo("Status 503");
    assertThat(incident(facts, "801").toString()).doesNotContain("Someone");
  }

  @Test
  void betterStack_problems() {
    assertThat(problems(resource("better-stack.json")))
        .filteredOn(p -> !p.contains("level-assumed"))
        .containsExactly(
            "better-stack.json:3: warning: No end is stated for the impact from 2025-07-09 10:00"
                + " UTC; it counts as open until as-of. [impact-open]",
            "better-stack.json:3: warning: The outage of \"Shop\" is \"Unconfirmed\": the monitor had"
                + " not seen it from elsewhere yet; it counts. [impact-unconfirmed]",
            "better-stack.json:4: error: The end \"2025-07-05T11:00:00.000Z\" is before the start"
                + " \"2025-07-05T12:00:00.000Z\". [end-before-start]",
            "better-stack.json:6: warning: The incident \"801\" stands twice, first on line 5; the"
                + " first is taken. [duplicate-record]",
            "better-stack.json:7: warning: \"started_at\" is \"yesterday\", which is not a time; it"
                + " is left out. [row-damaged]",
            "better-stack.json:7: warning: An incident has no \"id\" or no \"started_at\"; it is left"
                + " out. [row-damaged]",
            "better-stack.json:8: warning: \"an entry\" is \"nonsense\", which is not a mapping; it"
                + " is left out. [row-damaged]",
            "better-stack.json:10: warning: There is a next page; the incidents on it are in no"
                + " figure. [input-cut]");
  }

  @Test
  void gatus_eventsAreChangesUpToTheNewestResult_resultsAloneAreSamples() {
    Checked<Facts> facts = resource("gatus.json");

    assertThat(rows(facts.value().orElseThrow()))
        .containsExactly(
            "CHANGES core/api 2025-06-30T00:00:00Z UNKNOWN",
            "CHANGES core/api 2025-06-30T00:01:00Z UP",
            "CHANGES core/api 2025-07-05T10:00:00Z DOWN",
            "CHANGES core/api 2025-07-05T10:30:00Z UP",
            "CHANGES core/api 2025-07-31T23:59:00Z UNKNOWN",
            "SAMPLES web 2025-07-01T00:00:00Z UP",
            "SAMPLES web 2025-07-01T00:01:00Z DOWN",
            "SAMPLES web 2025-07-01T00:02:00Z UP");
    assertThat(problems(facts))
        .containsExactly(
            "gatus.json:12: warning: \"type\" is \"SLEEPY\"; allowed is one of START, HEALTHY,"
                + " UNHEALTHY. The row is left out. [row-damaged]");
  }

  @ParameterizedTest(name = "{0} results: cut {1}")
  @CsvSource({"99, false", "100, true"})
  void gatus_asManyResultsAsItKeeps_mayBeCut(int count, boolean cut) {
    String results =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "{\"success\": true, \"timestamp\": \"2025-07-01T%02d:%02d:00Z\"}"
                        .formatted(i / 60, i % 60))
            .collect(Collectors.joining(","));
    String json = "[{\"name\": \"a\", \"key\": \"_a\", \"results\": [" + results + "]}]";

    assertThat(text("g.json", json).problems())
        .extracting(p -> p.code())
        .isEqualTo(cut ? List.of(ProblemCode.INPUT_CUT) : List.of());
  }

  @Test
  void upptimeLog_isItsCommits_theOldestFirst_atTheTimeOfTheCheckWhereTheDiffHasIt() {
    Checked<Facts> facts = resource("upptime-log.txt");

    assertThat(rows(facts.value().orElseThrow()))
        .containsExactly(
            "CHANGES Shop (EU) 2025-08-12T09:06:24.500Z DOWN",
            "CHANGES Shop (EU) 2025-08-12T09:36:25Z DEGRADED",
            "CHANGES Shop (EU) 2025-08-12T10:06:25Z UP");
    assertThat(facts.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3f7f5d1 2025-08-12T09:06:25Z 🟥 Shop is down (0 in 0 ms) [skip ci] [upptime]",
        "3f7f5d1,2025-08-12T11:06:25+02:00,🟥 Shop is down (0 in 0 ms) [skip ci] [upptime]",
        "2025-08-12 11:06:25 +0200 Shop is down (0 in 0 ms) [skip ci] [upptime]"
      })
  void upptimeLog_oneLineACommit(String line) {
    assertThat(rows(text("log.txt", line + "\n").value().orElseThrow()))
        .containsExactly("CHANGES Shop 2025-08-12T09:06:25Z DOWN");
  }

  @Test
  void upptimeLog_withoutDates_isReported() {
    assertThat(problems(text("log.txt", "3f7f5d1 Shop is down (0 in 0 ms) [skip ci] [upptime]\n")))
        .containsExactly(
            "log.txt:1: warning: \"3f7f5d1 Shop is down (0 in 0 ms) [skip ci] [upptime]\" has no"
                + " time: print the log with its dates. The commit is left out. [row-damaged]");
  }

  @Test
  void upptimeRows_areTheSameCommits() {
    assertThat(rows(resource("upptime-rows.csv").value().orElseThrow()))
        .containsExactly(
            "CHANGES shop-eu 2025-08-12T09:06:25Z DOWN",
            "CHANGES shop-eu 2025-08-12T09:36:25Z DEGRADED",
            "CHANGES shop-eu 2025-08-12T10:06:25Z UP");
  }

  @Test
  void upptimeIssues_areOutagesAndMaintenance() {
    Checked<Facts> facts = resource("upptime-issues.json");
    MaintenanceWindow window = facts.value().orElseThrow().maintenance().get(0);

    assertThat(facts.value().orElseThrow().incidents())
        .extracting(i -> i.id() + " " + windows(i))
        .containsExactly(
            "#14 [[Blog] degraded_performance 2025-08-13T08:00:00Z/open]",
            "#11 [[Shop (EU)] major_outage 2025-08-12T09:06:30Z/2025-08-12T10:06:30Z]");
    assertThat(window.services()).containsExactly("shop-eu", "blog");
    assertThat(window.from().at() + "/" + window.to().at() + " " + window.cancelled())
        .isEqualTo("2025-08-03T02:00:00Z/2025-08-03T04:00:00Z false");
    assertThat(problems(facts))
        .contains(
            "upptime-issues.json:6: warning: The maintenance \"Old plan\" has no \"start\" and"
                + " \"end\" in order in the comment of its text; it excludes nothing."
                + " [maintenance-untimed]");
  }

  @Test
  void upptimeSummary_saysHowLongButNotWhen_whichIsAnError() {
    assertThat(problems(resource("upptime-summary.json")))
        .containsExactly(
            "upptime-summary.json:2: error: The summary says how long \"Shop (EU)\" was down (60 min"
                + " on 2025-08-12, 2 min on 2025-08-13), but not when: no ledger can be made of it."
                + " Use what \"git log\" prints of the repository. [no-times]");
  }

  @Test
  void upptimeFile_holdsOnlyTheNewestState() {
    Checked<Facts> facts = resource("upptime-file.yml");

    assertThat(rows(facts.value().orElseThrow()))
        .containsExactly("CHANGES https://shop.example 2025-08-21T23:23:46.605Z UP");
    assertThat(problems(facts))
        .containsExactly(
            "upptime-file.yml:5: warning: The file holds only the newest state of"
                + " \"https://shop.example\", of 2025-08-21T23:23:46.605Z; before it nothing is"
                + " known. The history is what \"git log\" prints of the repository. [input-cut]");
  }

  @Test
  void yandex_isItsStatedTimes_andTheTimelineOfItsReportIsCompared() {
    Checked<Facts> facts = resource("yandex.json");
    Incident incident = facts.value().orElseThrow().incidents().get(0);

    assertThat(incident.title()).isEqualTo("Сеть недоступна");
    assertThat(windows(incident))
        .containsExactly(
            "[Compute, Network] Unavailable 2024-10-16T11:40:00Z/2024-10-16T15:10:00Z");
    assertThat(incident.timeline())
        .extracting(e -> e.at().at() + " " + e.text())
        .containsExactly(
            "2024-10-16T12:09:00Z Routes fail.", "2024-10-16T15:10:00Z Routes are restored.");
    assertThat(incident.sections())
        .extracting(IncidentSection::heading, IncidentSection::text)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Short description.", "Routes were lost."),
            org.assertj.core.api.Assertions.tuple(
                "What is planned?", "- More controllers.\n- Fewer routes."));
    assertThat(problems(facts))
        .containsExactly(
            "yandex.json:3: warning: The timeline of the postmortem has the impact from"
                + " 2024-10-16T12:09:00Z to 2024-10-16T15:10:00Z, the record from"
                + " 2024-10-16T11:40:00Z to 2024-10-16T15:10:00Z; the figures use the record."
                + " [window-contradicted]");
  }
}
