package dev.nines.source.pagerduty;

import static dev.nines.source.tool.ToolFiles.incident;
import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentStatus;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Marks;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Checked;
import dev.nines.source.tool.ToolFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PagerDutyReaderTest {

  private static final Checked<Facts> INCIDENTS = ToolFiles.resource("pagerduty-incidents.json");

  @Test
  void incidents_marksSeverityAndServices() {
    Incident resolved = incident(INCIDENTS, "QAAA111");
    Incident open = incident(INCIDENTS, "QAAA222");

    assertThat(marks(resolved))
        .containsExactly("detected=2025-07-03T09:00:10Z", "resolved=2025-07-03T09:46:40Z");
    assertThat(marks(open))
        .containsExactly("detected=2025-07-09T19:15:00Z", "acknowledged=2025-07-09T19:20:30Z");
    assertThat(List.of(resolved, open))
        .extracting(Incident::title, Incident::services, Incident::severity, Incident::status)
        .containsExactly(
            tuple(
                "Checkout answers 503",
                List.of("Checkout"),
                Optional.of("SEV-1"),
                Optional.of(IncidentStatus.RESOLVED)),
            tuple(
                "Search is slow",
                List.of("Search"),
                Optional.empty(),
                Optional.of(IncidentStatus.INVESTIGATING)));
  }

  @Test
  void incidents_aTimeKeepsItsWordsItsReadingAndItsPlace() {
    RecordedTime created =
        incident(INCIDENTS, "QAAA222").marks().first(Marks.DETECTED).orElseThrow();

    assertThat(created.text()).isEqualTo("2025-07-09T21:15:00+02:00");
    assertThat(created.reading()).isEqualTo("offset +02:00");
    assertThat(created.location().pointer()).isEqualTo("/incidents/1/created_at");
    assertThat(created.location()).hasToString("t.json:25");
  }

  @Test
  void incidents_stateNoImpact() {
    assertThat(INCIDENTS.value().orElseThrow().incidents())
        .allSatisfy(incident -> assertThat(incident.impact()).isEmpty());
  }

  @Test
  void incidents_onesThatWereMergedAreLeftOut() {
    assertThat(problems(INCIDENTS))
        .containsExactly(
            "t.json:33: note: \"Checkout answers 503, again\" is left out: it was merged into the"
                + " incident \"QAAA111\". [record-left-out]");
  }

  @Test
  void incidents_resolvedWithoutATime() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"incident\": {\"id\": \"a\", \"incident_number\": 1, \"title\": \"A\", \"urgency\":"
                + " \"low\", \"created_at\": \"2025-07-01T10:00:00Z\", \"status\": \"resolved\","
                + " \"service\": {\"id\": \"S1\"}}}");

    assertThat(incident(facts, "a").services()).containsExactly("S1");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:1: warning: \"A\" has no time of \"resolved\": its status is resolved; it stays"
                + " unknown. [mark-missing]");
  }

  @Test
  void incidents_olderOnesSayWhenTheStatusChanged() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"incident\": {\"id\": \"a\", \"incident_number\": 1, \"urgency\": \"low\","
                + " \"created_at\": \"2025-07-01T10:00:00Z\", \"status\": \"resolved\","
                + " \"last_status_change_at\": \"2025-07-01T11:00:00Z\", \"service\": {}}}");

    assertThat(marks(incident(facts, "a")))
        .containsExactly("detected=2025-07-01T10:00:00Z", "resolved=2025-07-01T11:00:00Z");
  }

  @Test
  void incidents_clocksThatRunBackwards() {
    Checked<Facts> facts =
        ToolFiles.read(
            ToolFiles.text("pagerduty-incidents.json")
                .replace("2025-07-09T19:20:30Z", "2025-07-09T19:14:30Z"));

    assertThat(problems(facts))
        .contains(
            "t.json:28: warning: \"acknowledged\" (2025-07-09 19:14:30 UTC) stands 30 s before"
                + " \"detected\" (2025-07-09 19:15 UTC), which must come first. [mark-order]");
  }

  @Test
  void log_marksTimelineAndUpdates() {
    Checked<Facts> facts = ToolFiles.resource("pagerduty-log.json");
    Incident incident = incident(facts, "QAAA111");

    assertThat(problems(facts)).isEmpty();
    assertThat(incident.title()).isEqualTo("Checkout answers 503");
    assertThat(incident.services()).containsExactly("Checkout");
    assertThat(marks(incident))
        .containsExactly(
            "detected=2025-07-03T09:00:10Z",
            "escalated=2025-07-03T09:05:10Z",
            "acknowledged=2025-07-03T09:06:05Z",
            "resolved=2025-07-03T09:46:40Z");
    assertThat(incident.timeline())
        .extracting(event -> event.at().text(), TimelineEvent::text, TimelineEvent::audience)
        .containsExactly(
            event("2025-07-03T09:00:10Z", "Triggered through the API"),
            event("2025-07-03T09:05:10Z", "Escalated to the second line"),
            event("2025-07-03T09:06:05Z", "Acknowledged by the on-call engineer"),
            event("2025-07-03T09:30:00Z", "The new pool is too small"),
            event("2025-07-03T09:46:40Z", "Resolved by the on-call engineer"));
    assertThat(incident.updates())
        .extracting(PublishedUpdate::text)
        .containsExactly("We work on it");
  }

  private static Tuple event(String at, String text) {
    return tuple(at, text, Audience.INTERNAL);
  }

  @Test
  void log_openedAgain() {
    String log =
        """
        {"log_entries": [
          {"id": "1", "type": "trigger_log_entry", "created_at": "2025-07-01T10:00:00Z", "channel": {}, "incident": {"id": "a"}},
          {"id": "2", "type": "resolve_log_entry", "created_at": "2025-07-01T10:10:00Z", "channel": {}, "incident": {"id": "a"}},
          {"id": "3", "type": "reopen_log_entry", "created_at": "2025-07-01T10:20:00Z", "channel": {}, "incident": {"id": "a"}},
          {"id": "4", "type": "resolve_log_entry", "created_at": "2025-07-01T10:30:00Z", "channel": {}, "incident": {"id": "a"}}
        ]}
        """;

    assertThat(marks(incident(ToolFiles.read(log), "a")))
        .containsExactly(
            "detected=2025-07-01T10:00:00Z",
            "resolved=2025-07-01T10:10:00Z,2025-07-01T10:30:00Z",
            "reopened=2025-07-01T10:20:00Z");
  }

  @Test
  void log_outOfOrderTwiceAndWithoutIncident() {
    String log =
        """
        {"log_entries": [
          {"id": "1", "type": "trigger_log_entry", "created_at": "2025-07-01T10:00:00Z", "channel": {}, "incident": {"id": "a"}},
          {"id": "2", "type": "resolve_log_entry", "created_at": "2025-07-01T10:30:00Z", "channel": {}, "incident": {"id": "a"}},
          {"id": "3", "type": "acknowledge_log_entry", "created_at": "2025-07-01T10:10:00Z", "channel": {}, "incident": {"id": "a"}},
          {"id": "3", "type": "acknowledge_log_entry", "created_at": "2025-07-01T10:10:00Z", "channel": {}, "incident": {"id": "a"}},
          {"id": "4", "type": "acknowledge_log_entry", "created_at": "2025-07-01T10:10:00Z", "channel": {}}
        ]}
        """;

    assertThat(problems(ToolFiles.read(log)))
        .containsExactly(
            "t.json:4: warning: The entries are in order of time neither from the oldest nor from"
                + " the newest: \"2025-07-01T10:10:00Z\" is the first out of order; they are put in"
                + " order. [out-of-order]",
            "t.json:5: warning: The log entry \"a 3\" stands twice; the one on line 4 counts."
                + " [duplicate-record]",
            "t.json:6: warning: The log entry names no incident and is left out."
                + " [no-incident-named]");
  }

  @Test
  void alerts_areEventsOfTheirIncident() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"alerts\": [{\"id\": \"x\", \"type\": \"alert\", \"alert_key\": \"k\", \"summary\":"
                + " \"503\", \"created_at\": \"2025-07-01T10:00:00Z\", \"service\": {\"summary\":"
                + " \"S\"}, \"incident\": {\"id\": \"a\"}}]}");
    Incident incident = incident(facts, "a");

    assertThat(incident.timeline()).extracting(TimelineEvent::text).containsExactly("Alert: 503");
    assertThat(incident.services()).containsExactly("S");
    assertThat(incident.marks().names()).isEmpty();
  }

  @Test
  void notes_doNotSayWhoseTheyAre() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"notes\": [{\"id\": \"n\", \"content\": \"x\", \"channel\": {}, \"created_at\":"
                + " \"2025-07-01T10:00:00Z\"}, {\"id\": \"m\"}]}");

    assertThat(facts.value().orElseThrow().incidents()).isEmpty();
    assertThat(problems(facts))
        .containsExactly(
            "t.json:1: warning: Notes do not say to which incident they belong and are left out;"
                + " the log entries of the incident hold them too. [no-incident-named]");
  }

  @Test
  void analytics_zoneOfThePageAndStatedSeconds() {
    Checked<Facts> facts = ToolFiles.resource("pagerduty-analytics.json");
    Incident first = incident(facts, "QAAA111");

    assertThat(marks(first))
        .containsExactly(
            "detected=2025-07-03T09:00:10Z",
            "acknowledged=2025-07-03T09:06:05Z",
            "resolved=2025-07-03T09:46:40Z");
    assertThat(first.marks().first("detected").orElseThrow().reading())
        .isEqualTo("Europe/Berlin, zone of the file");
    assertThat(first.marks().first("acknowledged").orElseThrow())
        .extracting(RecordedTime::text, RecordedTime::reading)
        .containsExactly("355 s", "PT5M55S after \"created_at\" (2025-07-03T11:00:10)");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:12: warning: \"seconds_to_resolve\" is 900, but from \"2025-07-20T10:00:00\" to"
                + " \"2025-07-20T10:10:00\" are 600 seconds. [duration-contradicted]",
            "t.json:17: warning: The file says that there is more than the 2 records in it: \"more\""
                + " is true. [input-cut]");
  }

  @Test
  void analytics_withoutAZone() {
    Checked<Facts> facts =
        ToolFiles.read(
            "{\"data\": [{\"id\": \"a\", \"incident_number\": 1, \"seconds_to_resolve\": null,"
                + " \"created_at\": \"2025-07-03T11:00:10\"}]}");

    assertThat(facts.isUsable()).isFalse();
    assertThat(problems(facts))
        .containsExactly(
            "t.json:1: error: \"2025-07-03T11:00:10\" has no zone, and the file does not name one."
                + " [time-ambiguous]");
  }

  @Test
  void maintenance_withAndWithoutAnEnd() {
    Checked<Facts> facts = ToolFiles.resource("pagerduty-maintenance.json");

    assertThat(facts.value().orElseThrow().maintenance())
        .extracting(
            MaintenanceWindow::id,
            MaintenanceWindow::services,
            m -> m.from().at(),
            m -> m.to().at(),
            MaintenanceWindow::announced)
        .containsExactly(
            tuple(
                "MW1",
                List.of("Checkout"),
                Instant.parse("2025-07-13T03:00:00Z"),
                Instant.parse("2025-07-13T05:00:00Z"),
                Optional.empty()));
    assertThat(problems(facts))
        .containsExactly("t.json:8: warning: The entry has no end and is left out. [row-damaged]");
  }

  @Test
  void csv_marksAndStatedSeconds() {
    Checked<Facts> facts = ToolFiles.resource("pagerduty.csv");

    assertThat(marks(incident(facts, "QAAA111")))
        .containsExactly(
            "detected=2025-07-03T09:00:10Z",
            "acknowledged=2025-07-03T09:06:05Z",
            "resolved=2025-07-03T09:46:40Z");
    assertThat(incident(facts, "QAAA222").status()).contains(IncidentStatus.INVESTIGATING);
    assertThat(incident(facts, "QAAA555").services()).containsExactly("SVC3");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:4: warning: \"seconds_to_resolve\" is 900, but from \"2025-07-20 10:00:00 UTC\""
                + " to \"2025-07-20 10:10:00 UTC\" are 600 seconds. [duration-contradicted]",
            "t.json:5: warning: The incident \"QAAA111\" stands twice; the one on line 2 counts."
                + " [duplicate-record]");
  }

  @Test
  void csv_damagedRows() {
    Checked<Facts> facts =
        ToolFiles.read(
            """
            id,description,service_name,created_on,seconds_to_resolve,team
            ,A,S,2025-07-03T09:00:10Z,,t
            b,B,S,yesterday,,t
            c,C,S,2025-07-03 09:00:10,,t
            d,D,S,2025-07-03T09:00:10Z,long,t
            """);

    assertThat(facts.value().orElseThrow().incidents())
        .extracting(Incident::id)
        .containsExactly("d");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:1: note: The column \"team\" is none of this kind of table and is not read."
                + " [column-ignored]",
            "t.json:2: warning: \"id\" is \"\"; allowed is a text. The row is left out."
                + " [row-damaged]",
            "t.json:3: warning: \"created_on\" is \"yesterday\"; allowed is a time such as"
                + " 2025-07-05 15:27 or 2025-07-05T20:27:00Z. The row is left out. [row-damaged]",
            "t.json:4: error: \"2025-07-03 09:00:10\" has no zone, and the file does not name one."
                + " Export in UTC with offsets, or take the JSON of the API: its times have them."
                + " [time-ambiguous]",
            "t.json:5: warning: \"seconds_to_resolve\" is \"long\"; allowed is a whole number. The"
                + " number is left out, the incident is kept. [row-damaged]");
  }
}
