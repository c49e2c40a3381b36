package dev.nines.readers.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReaders;
import dev.nines.source.Sureness;
import dev.nines.source.incident.IncidentFileWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  private static final String TABLE =
      """
      # Checkout rejects cards

      ## Summary

      The payment gateway rejected every card.

      ## Timeline

      All times in UTC.

      | Time             | Event                               |
      | :--------------- | ----------------------------------- |
      | 2025-03-04 09:00 | The `gateway` key expires           |
      | 2025-03-04 09:12 | Alert: no payment for ten minutes   |
      | 2025-03-04 09:15 | On-call begins to investigate       |
      | 2025-03-04 09:40 | New key installed, service restored |

      ## Contributing Factors

      - Nobody owned the key

      ## Action Items

      - [x] Renew keys by a job
      - [ ] Alert before a key expires

      # Stats

      - Category: Payments
      - Time to detection: 12 minutes
      - Time to recovery: 45 minutes
      """;

  private static Checked<Facts> read(String text) {
    return SourceReaders.installed()
        .read(SourceInput.of("pm.md", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Incident incident(String text) {
    return read(text).value().orElseThrow().incidents().get(0);
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  private static List<String> times(Incident incident) {
    return incident.timeline().stream().map(e -> e.at().at().toString()).toList();
  }

  private static List<String> windows(Incident incident) {
    return incident.impact().stream().map(MarkdownReaderTest::window).toList();
  }

  private static String window(ImpactWindow window) {
    return window.from().at() + "/" + window.to().map(to -> to.at().toString()).orElse("open");
  }

  @Test
  void read_timelineTable() {
    Incident incident = incident(TABLE);

    assertThat(incident.id()).isEqualTo("2025-03-04-checkout-rejects-cards");
    assertThat(incident.title()).isEqualTo("Checkout rejects cards");
    assertThat(incident.timeline())
        .extracting(TimelineEvent::text)
        .containsExactly(
            "The gateway key expires",
            "Alert: no payment for ten minutes",
            "On-call begins to investigate",
            "New key installed, service restored");
    assertThat(windows(incident)).containsExactly("2025-03-04T09:00:00Z/2025-03-04T09:40:00Z");
    assertThat(incident.marks().names()).containsExactly("detected", "acknowledged", "resolved");
  }

  @Test
  void read_everyTimeKeepsItsWordsItsLineAndItsZone() {
    TimelineEvent alert = incident(TABLE).timeline().get(1);

    assertThat(alert.at().text()).isEqualTo("2025-03-04 09:12");
    assertThat(alert.at().reading()).isEqualTo("UTC, from \"UTC\"");
    assertThat(alert.at().location()).hasToString("pm.md:14");
    assertThat(alert.provenance().text())
        .isEqualTo("| 2025-03-04 09:12 | Alert: no payment for ten minutes   |");
  }

  @Test
  void read_sectionsAndActionsKeepTheWordsOfTheAuthor() {
    Incident incident = incident(TABLE);

    assertThat(incident.sections())
        .extracting(IncidentSection::key)
        .containsExactly("summary", "root-cause", "stats");
    assertThat(incident.sections().get(1).text()).isEqualTo("- Nobody owned the key");
    assertThat(incident.actions())
        .extracting(ActionItem::text, ActionItem::status)
        .containsExactly(
            tuple("Renew keys by a job", Optional.of("done")),
            tuple("Alert before a key expires", Optional.of("open")));
  }

  @Test
  void read_statedTimesAreComparedWithTheTimeline() {
    assertThat(problems(TABLE))
        .containsExactly(
            "pm.md:13: note: No level is stated for the impact from 2025-03-04 09:00 UTC, so it"
                + " counts as a major outage. [level-assumed]",
            "pm.md:30: note: \"Time to detection: 12 minutes\" agrees with the computed 12 min."
                + " [duration-agrees]",
            "pm.md:31: warning: \"Time to recovery: 45 minutes\" contradicts the timeline: from the"
                + " start of the impact (2025-03-04 09:00 UTC) to its end (2025-03-04 09:40 UTC) it"
                + " is 40 min. The figures use the timeline. [duration-contradicted]");
  }

  @Test
  void read_contradictionNamesTheOnlyTwoEntriesThatWouldFit() {
    assertThat(problems(TABLE.replace("recovery: 45", "recovery: 28")))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "The entries of 2025-03-04 09:12 UTC and 2025-03-04 09:40 UTC are so far"
                            + " apart."));
  }

  @Test
  void read_impactThatNoEntryEndsEndsWhereTheDocumentStates() {
    String text =
        TABLE.replace("New key installed, service restored", "New key").replace(": 45", ": 40");

    assertThat(windows(incident(text)))
        .containsExactly("2025-03-04T09:00:00Z/2025-03-04T09:40:00Z");
    assertThat(problems(text))
        .contains(
            "pm.md:16: note: No entry says in words that the impact ended. It ends with the entry of"
                + " \"2025-03-04 09:40\", which stands after its start as long as the document"
                + " states: \"Time to recovery: 40 minutes\". [end-stated]");
  }

  @Test
  void read_impactThatNoEntryBeginsBeginsWhereTheDocumentStates() {
    String text =
        TABLE
            .replace(
                "The `gateway` key expires           |",
                "Deployment of the shop |\n| 2025-03-04 09:02 | Payments at zero |")
            .replace("detection: 12", "detection: 10")
            .replace("recovery: 45", "recovery: 38");

    assertThat(windows(incident(text)))
        .containsExactly("2025-03-04T09:02:00Z/2025-03-04T09:40:00Z");
    assertThat(problems(text))
        .contains(
            "pm.md:14: note: No entry says in words that the impact began. It starts with the entry"
                + " of \"2025-03-04 09:02\", the only one that fits what the document states: \"Time"
                + " to detection: 10 minutes\" and \"Time to recovery: 38 minutes\"."
                + " [start-stated]");
  }

  @Test
  void read_withoutAnyZoneIsOneError() {
    String text = TABLE.replace("All times in UTC.", "");

    assertThat(problems(text))
        .containsExactly(
            "pm.md:13: error: \"2025-03-04 09:00\" has no zone, and the file does not name one."
                + " [time-ambiguous]");
  }

  @Test
  void read_zoneWordThatContradictsTheDateIsSaidOnce() {
    String text = TABLE.replace("UTC", "CET").replace("2025-03", "2025-07");

    assertThat(incident(text).timeline().get(0).at().at()).hasToString("2025-07-04T07:00:00Z");
    assertThat(problems(text).stream().filter(p -> p.contains("zone-contradicted"))).hasSize(1);
  }

  @Test
  void read_damagedRowIsLeftOutAndTheRestIsRead() {
    String text = TABLE.replace("| 2025-03-04 09:12 |", "| 20253-03-04 09:12 |");

    assertThat(incident(text).timeline()).hasSize(3);
    assertThat(problems(text))
        .contains(
            "pm.md:14: warning: \"20253-03-04 09:12\" is not a time, so its entry is left out;"
                + " allowed is a time such as 2025-07-05 15:27. [row-damaged]");
  }

  @Test
  void read_timesThatAreNotExact() {
    String text =
        TABLE
            .replace("| 2025-03-04 09:12 |", "| 2025-03-04 09:12~ |")
            .replace("| 2025-03-04 09:15 |", "| 2025-03-04 HH:mm |");

    assertThat(times(incident(text)).subList(1, 3))
        .containsExactly("2025-03-04T09:12:00Z", "2025-03-04T00:00:00Z");
    assertThat(problems(text))
        .contains(
            "pm.md:14: warning: \"2025-03-04 09:12~\" is not one exact time; the time 09:12 is"
                + " taken. [time-rough]",
            "pm.md:15: warning: \"2025-03-04 HH:mm\" is not one exact time; the day is taken from"
                + " its start, and no impact begins or ends with it. [time-rough]");
  }

  @Test
  void read_bulletsUnderADateRollOverMidnight() {
    Incident incident =
        incident(
            """
            # Search outage

            **Date:** 2025-10-21

            **Status:** Complete

            **Summary:** Search was down.

            **Action Items:**

            | Action Item | Type | Owner | Due | Bug |
            | --- | --- | --- | --- | --- |
            | Add capacity | mitigate | ann | 2025-11-01 | https://bugs.example/7 |

            ## Lessons Learned

            ### What went well

            - Alerts came early

            ## Timeline

            2025-10-21 (*all times UTC*)

            - 23:51 The index fails to load
            - 23:58 **OUTAGE BEGINS** - every search is rejected
            - 00:10 Pager alerts the team
            - 00:40 OUTAGE ENDS, all searches work again
            """);

    assertThat(times(incident))
        .containsExactly(
            "2025-10-21T23:51:00Z",
            "2025-10-21T23:58:00Z",
            "2025-10-22T00:10:00Z",
            "2025-10-22T00:40:00Z");
    assertThat(incident.timeline().get(2).at().reading())
        .isEqualTo("UTC, from \"UTC\"; date from the text before it");
    assertThat(windows(incident)).containsExactly("2025-10-21T23:51:00Z/2025-10-22T00:40:00Z");
    assertThat(incident.sections())
        .extracting(IncidentSection::key)
        .containsExactly("summary", "lessons");
    ActionItem action = incident.actions().get(0);
    assertThat(action.owner()).contains("ann");
    assertThat(action.kind()).contains("mitigate");
    assertThat(action.due()).contains(LocalDate.of(2025, 11, 1));
    assertThat(action.link()).contains("https://bugs.example/7");
  }

  @Test
  void read_linesOfAParagraphWithBoldTimes() {
    Incident incident =
        incident(
            """
            # Login fails

            | Postmortem owner | Ann |
            | --- | --- |
            | Incident date | 2025-05-29 |
            | Priority | P1 |
            | Affected services | app, api |

            ## Impact

            Nobody could log in.

            ## Timeline

            All times are CEST.

            **11:48** - Deployment starts
            **12:05** - Login fails for everyone
            **12:46** - Login restored
            """);

    assertThat(times(incident))
        .containsExactly("2025-05-29T09:48:00Z", "2025-05-29T10:05:00Z", "2025-05-29T10:46:00Z");
    assertThat(incident.severity()).contains("P1");
    assertThat(incident.impact().get(0).services()).containsExactly("app", "api");
    assertThat(windows(incident)).containsExactly("2025-05-29T10:05:00Z/2025-05-29T10:46:00Z");
  }

  @Test
  void read_frontMatterStatesImpactAndAudience() {
    Incident incident =
        incident(
            """
            ---
            id: INC-7
            title: Queue full
            start_time: 2025-02-01 08:00
            end_time: 2025-02-01 08:30
            timezone: Europe/Berlin
            severity: sev2
            audience: internal
            keywords: [queue]
            ---
            ## Summary

            The queue was full.

            ## Timeline

            - 2025-02-01 08:05: Alert
            - 2025-02-01 08:29: Queue drained
            """);

    assertThat(incident.id()).isEqualTo("INC-7");
    assertThat(incident.title()).isEqualTo("Queue full");
    assertThat(windows(incident)).containsExactly("2025-02-01T07:00:00Z/2025-02-01T07:30:00Z");
    assertThat(incident.impact().get(0).from().location()).hasToString("pm.md:4");
    assertThat(incident.audience()).isEqualTo(Audience.INTERNAL);
    assertThat(incident.timeline()).hasSize(2);
  }

  @Test
  void read_withoutTimesIsAnError() {
    assertThat(problems("# Broken\n\n## Summary\n\nWords.\n\n## Timeline\n\nNobody wrote it.\n"))
        .containsExactly(
            "pm.md: error: No time of an impact is found: no entry of a timeline has a date and a"
                + " time of day that can be read. [no-times]");
  }

  @Test
  void sureness_goesByHeadingsAndLeavesPagesWithStampsAlone() {
    MarkdownReader reader = new MarkdownReader();

    assertThat(reader.sureness(new SourcePeek("x", TABLE))).isEqualTo(Sureness.LIKELY);
    assertThat(reader.sureness(new SourcePeek("x", "# Notes\n\n## Summary\n\nx")))
        .isEqualTo(Sureness.NO);
    assertThat(reader.sureness(new SourcePeek("x", TABLE + "\nPosted Jul 05, 2025 - 15:30 CDT\n")))
        .isEqualTo(Sureness.NO);
  }

  @Test
  void import_readsBackToTheSameFacts() {
    Facts facts = read(TABLE).value().orElseThrow();
    String file = IncidentFileWriter.yaml(facts);
    Incident again =
        SourceReaders.installed()
            .read(SourceInput.of("out.yaml", file.getBytes(StandardCharsets.UTF_8)))
            .value()
            .orElseThrow()
            .incidents()
            .get(0);
    Incident own = facts.incidents().get(0);

    assertThat(windows(again)).isEqualTo(windows(own));
    assertThat(times(again)).isEqualTo(times(own));
    assertThat(again.sections())
        .extracting(IncidentSection::text)
        .isEqualTo(own.sections().stream().map(IncidentSection::text).toList());
    assertThat(again.actions())
        .extracting(ActionItem::text)
        .isEqualTo(own.actions().stream().map(ActionItem::text).toList());
    assertThat(again.marks().names()).isEqualTo(own.marks().names());
  }
}
