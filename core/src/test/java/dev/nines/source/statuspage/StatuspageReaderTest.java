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
import dev.nines.model.IncidentStatus;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuspageReaderTest {

  private static final Facts INCIDENTS = resource("incidents.json").value().orElseThrow();

  @Test
  void components_thatGoThroughTheSameStatesShareAWindow_eachStateIsOneOfItsOwn() {
    assertThat(windows(incident(INCIDENTS, "inc1full")))
        .containsExactly(
            "[Sign-in, API] major_outage 2025-07-05T20:30:00Z/2025-07-05T21:40:00Z",
            "[API] degraded_performance 2025-07-05T21:40:00Z/2025-07-05T22:00:00Z");
  }

  @Test
  void components_whoseUpdatesContradictEachOther_lastToTheNextUpdate() {
    assertThat(windows(incident(INCIDENTS, "inc2left")))
        .containsExactly(
            "[API] partial_outage 2025-07-08T06:00:00Z/2025-07-08T07:00:00Z",
            "[API] major_outage 2025-07-08T07:00:00Z/2025-07-08T08:00:00Z");
  }

  @Test
  void components_stillDown_isOpen() {
    assertThat(windows(incident(INCIDENTS, "inc5open")))
        .containsExactly("[Exports] degraded_performance 2025-07-30T13:00:00Z/open");
  }

  @Test
  void withoutComponents_theTimelineOfThePostmortemCounts_notTheStamps() {
    Incident incident = incident(INCIDENTS, "inc4post");

    assertThat(windows(incident))
        .containsExactly("[Sign-in] critical 2025-07-18T19:00:00Z/2025-07-18T20:14:00Z");
    assertThat(incident.status()).contains(IncidentStatus.POSTMORTEM);
    assertThat(incident.sections())
        .extracting(IncidentSection::key)
        .containsExactly("summary", "remediation");
    assertThat(incident.timeline()).hasSize(3);
    assertThat(incident.actions()).hasSize(1);
    assertThat(incident.marks().names()).containsExactly("detected", "acknowledged", "resolved");
  }

  @Test
  void withoutComponentsAndPostmortem_theStampsCount_atTheImpactOfTheIncident() {
    Incident incident = incident(INCIDENTS, "inc3none");

    assertThat(windows(incident))
        .containsExactly("[] none 2025-07-12T14:00:00Z/2025-07-12T14:30:00Z");
    assertThat(incident.updates().get(0).text())
        .isEqualTo("Some invoices bear an old logo.\nThey are valid & correct.");
  }

  @Test
  void facts_keepPlaceWordsAndZone() {
    Incident incident = incident(INCIDENTS, "inc1full");
    RecordedTime start = incident.impact().get(0).from();

    assertThat(start.text()).isEqualTo("2025-07-05T15:30:00.000-05:00");
    assertThat(start.reading()).isEqualTo("offset -05:00");
    assertThat(start.location().pointer()).isEqualTo("/incidents/4/incident_updates/2/display_at");
    assertThat(start.location().line()).isEqualTo(59);
    assertThat(incident.impact().get(0).provenance().text())
        .isEqualTo("Sign-in, API: operational to major_outage");
    assertThat(incident.provider()).contains("Ledgerly");
    assertThat(incident.zone()).contains(ZoneId.of("America/Chicago"));
    assertThat(incident.severity()).contains("critical");
    assertThat(incident.updates())
        .extracting(u -> u.status().orElseThrow())
        .containsExactly("investigating", "monitoring", "resolved");
  }

  @Test
  void incidents_problems() {
    assertThat(problems(resource("incidents.json")))
        .containsExactly(
            "incidents.json:10: warning: No end is stated for the impact from 2025-07-30 08:00 CDT;"
                + " it counts as open until as-of. [impact-open]",
            "incidents.json:20: warning: The update \"resolved\" is shown at"
                + " 2025-07-18T15:20:00.000-05:00, but was written at"
                + " 2025-07-21T10:00:00.000-05:00, 66 h 40 min later; the time shown is used."
                + " [stamp-moved]",
            "incidents.json:23: note: \"74 minutes\" agrees with the computed 74 min."
                + " [duration-agrees]",
            "incidents.json:31: warning: 1 of 5 incidents says nothing of the states of components,"
                + " \"Wrong logo on invoices\" the first of them: the impact is taken from the first"
                + " update to the one that says resolved, which is when that was posted, not when"
                + " it happened. [impact-from-updates]",
            "incidents.json:39: warning: The incident is declared \"resolved\""
                + " (2025-07-08T03:00:00.000-05:00), but no update says that \"API\" works again;"
                + " its impact is taken to end with that update. [impact-end-assumed]",
            "incidents.json:41: warning: \"API\" is said to have been \"operational\" before this"
                + " update (2025-07-08T02:00:00.000-05:00), where the update before left it"
                + " \"partial_outage\"; since when is not stated, so that \"partial_outage\" is"
                + " taken to last until this update. [state-contradicted]",
            "incidents.json:43: warning: \"API\" is said to have been \"degraded_performance\""
                + " before this, its first update here (2025-07-08T01:00:00.000-05:00); since when"
                + " is not in this incident, and the impact is taken from this update on."
                + " [state-contradicted]");
  }

  @Test
  void maintenance_isItsAnnouncedWindow_andTheStatesOfItsComponentsAreImpact() {
    Facts facts = resource("maintenances.json").value().orElseThrow();
    MaintenanceWindow done = facts.maintenance().get(1);

    assertThat(facts.maintenance())
        .extracting(w -> w.id() + " " + w.from().at() + "/" + w.to().at() + " " + w.cancelled())
        .containsExactly(
            "m3off 2025-07-20T22:00:00Z/2025-07-21T02:00:00Z true",
            "m1done 2025-07-06T02:00:00Z/2025-07-06T04:00:00Z false");
    assertThat(done.services()).containsExactly("API");
    assertThat(done.announced().orElseThrow().text()).isEqualTo("2025-07-01T08:00:00Z");
    assertThat(windows(incident(facts, "m1done")))
        .containsExactly("[API] under_maintenance 2025-07-06T02:00:00Z/2025-07-06T04:30:00Z");
  }

  @Test
  void maintenance_problems() {
    assertThat(problems(resource("maintenances.json")))
        .containsExactly(
            "maintenances.json:8: warning: The maintenance \"Move of the data centre\" is declared"
                + " \"completed\" (2025-07-15T08:00:00Z) before its announced start"
                + " 2025-07-20T22:00:00Z; it is read as cancelled and excludes nothing."
                + " [maintenance-called-off]",
            "maintenances.json:15: error: The end \"2025-07-26T02:00:00Z\" of a maintenance is"
                + " before its start \"2025-07-26T22:00:00Z\"; it is left out. [end-before-start]");
  }

  @Test
  void damaged_lineAndFieldAreReported_theRestIsRead() {
    Checked<Facts> facts = resource("damaged.jsonl");

    assertThat(facts.value().orElseThrow().incidents())
        .extracting(i -> i.id() + " " + windows(i))
        .containsExactly(
            "a1 [[] major 2025-07-01T10:00:00Z/2025-07-01T11:30:00Z]",
            "a3 [[] major 2025-07-03T10:30:00Z/2025-07-03T11:00:00Z]",
            "a5 []");
    assertThat(problems(facts))
        .containsExactly(
            "damaged.jsonl:2: warning: The line is no JSON and is left out: Unexpected end-of-input:"
                + " was expecting closing quote for a string value. [row-damaged]",
            "damaged.jsonl:3: warning: \"display_at\" is \"2025-07-03 noon\", which is not a time;"
                + " it is left out. [row-damaged]",
            "damaged.jsonl:3: warning: The update \"identified\" of 2025-07-03T10:30:00Z stands as"
                + " if it followed \"investigating\" of 2025-07-03T10:45:00Z; the updates are put in"
                + " order of time. [out-of-order]",
            "damaged.jsonl:4: warning: An incident has no \"id\"; it is left out. [row-damaged]",
            "damaged.jsonl:5: warning: \"a1\" (One) stands twice, first on line 1; the one with the"
                + " later updates is taken. [duplicate-record]",
            "damaged.jsonl:5: warning: 2 of 3 incidents say nothing of the states of components,"
                + " \"One\" the first of them: the impact is taken from the first update to the one"
                + " that says resolved, which is when that was posted, not when it happened."
                + " [impact-from-updates]");
  }

  @Test
  void brokenOff_isAnErrorThatSaysWhere_whatStandsBeforeIsRead() {
    String whole = answer(2);
    Checked<Facts> facts = text("cut.json", whole.substring(0, whole.lastIndexOf("\"i1\"")));

    assertThat(facts.value().orElseThrow().incidents()).hasSize(1);
    assertThat(facts.problems())
        .filteredOn(p -> p.code() == ProblemCode.SYNTAX)
        .singleElement()
        .extracting(p -> p.location().line())
        .isEqualTo(3);
  }

  private static String answer(int incidents) {
    String list =
        IntStream.range(0, incidents)
            .mapToObj(
                i ->
                    """
                    {"id": "i%s", "name": "N", "incident_updates": [
                    {"status": "resolved", "display_at": "2025-07-01T11:00:00Z"},
                    {"status": "investigating", "display_at": "2025-07-01T10:00:00Z"}]}"""
                        .formatted(i)
                        .replace("\n", ""))
            .collect(Collectors.joining(",\n"));
    return "{\"page\": {\"name\": \"P\"}, \"incidents\": [\n" + list + "]}";
  }

  @ParameterizedTest(name = "{0} incidents: cut {1}")
  @CsvSource({"49, false", "50, true", "51, false"})
  void fiftyRecords_mayBeCut(int incidents, boolean cut) {
    assertThat(problems(text("p.json", answer(incidents))))
        .filteredOn(p -> p.contains("input-cut"))
        .hasSize(cut ? 1 : 0)
        .allMatch(
            p ->
                p.equals(
                    "p.json: warning: \"incidents\" holds 50 records, as many as one answer can"
                        + " have: older ones may be missing, and their impact would be in no figure."
                        + " [input-cut]"));
  }

  @Test
  void summary_saysThatItHoldsOnlyWhatIsNotOver() {
    assertThat(
            problems(
                text(
                    "summary.json",
                    "{\"page\": {\"name\": \"P\"}, \"components\": [], \"incidents\": [],"
                        + " \"scheduled_maintenances\": [], \"status\": {\"indicator\": \"none\"}}")))
        .containsExactly(
            "summary.json: warning: This is a summary, which holds only what is not over yet:"
                + " incidents that are resolved and maintenance that is completed are missing."
                + " [input-cut]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "no records | {\"page\": {}, \"incidents\": []} | 0",
        "one alone | {\"id\": \"a\", \"incident_updates\": []} | 1",
        "one with its page | {\"page\": {}, \"incident\": {\"id\": \"a\"}} | 1",
        "a list | [{\"id\": \"a\", \"incident_updates\": []}, {\"id\": \"b\","
            + " \"incident_updates\": []}] | 2",
        "a webhook of planned work | {\"page\": {}, \"scheduled_maintenance\": {\"id\": \"a\"}} | 0"
      })
  void forms(String name, String json, int incidents) {
    Checked<Facts> facts = text("f.json", json);

    assertThat(facts.value().orElseThrow().incidents()).hasSize(incidents);
    assertThat(facts.value().orElseThrow().inputs().get(0).readAs())
        .isEqualTo("Statuspage API, JSON");
  }

  @Test
  void mirror_namesComponentsAndWhoInferredThem() {
    Checked<Facts> facts = resource("mirror.jsonl");

    assertThat(facts.value().orElseThrow().incidents())
        .flatExtracting(StatusFiles::windows)
        .containsExactly(
            "[Jobs] minor 2025-12-31T23:05:00Z/2026-01-01T01:20:00Z",
            "[Exports] major 2025-11-20T09:30:00Z/2025-11-20T10:00:00Z",
            "[Exports] major 2025-11-20T11:00:00Z/2025-11-20T12:00:00Z");
    assertThat(problems(facts))
        .filteredOn(p -> !p.contains("impact-from-updates"))
        .containsExactly(
            "mirror.jsonl:2: warning: The page names no components here; \"Exports\" was inferred by"
                + " \"namer\" from the texts. [components-inferred]",
            "mirror.jsonl:3: warning: The maintenance \"New database\" has no announced start and end"
                + " here; when work began and ended is not what was announced, so that it excludes"
                + " nothing. [maintenance-untimed]");
  }

  @Test
  void windowsThatWordsName_areSaidWhereTheStampsCount() {
    String json =
        answer(1)
            .replace(
                "\"display_at\": \"2025-07-01T11",
                "\"body\": \"It was down from 09:39-10:12 UTC.\", \"display_at\":"
                    + " \"2025-07-01T11");

    assertThat(problems(text("w.json", json)))
        .contains(
            "w.json:2: warning: The update \"resolved\" names \"09:39-10:12 UTC\", which are not the"
                + " times of the updates that the impact is taken from. If that was the impact,"
                + " correct it; the figures use the updates. [window-contradicted]");
  }

  @Test
  void service_thatTheUserNames_takesThePlaceOfTheComponents() {
    byte[] bytes = answer(1).getBytes(StandardCharsets.UTF_8);
    Facts facts =
        SourceReaders.installed()
            .read(SourceInput.of("p.json", bytes).withService("app"))
            .value()
            .orElseThrow();

    assertThat(facts.incidents().get(0).impact().get(0).services()).isEqualTo(List.of("app"));
  }

  @Test
  void postmortem_whoseTimesCannotBeRead_isAWarning_andTheStampsCount() {
    String json =
        answer(1)
            .replace(
                "\"name\": \"N\"",
                "\"name\": \"N\", \"postmortem_body\": \"On July 1st it was down from 3:27 to 4:57.\"");
    Checked<Facts> facts = text("p.json", json);

    assertThat(facts.problems()).noneMatch(Problem::isError);
    assertThat(problems(facts))
        .anyMatch(p -> p.contains("The postmortem gives no times of the impact: "));
    assertThat(windows(facts.value().orElseThrow().incidents().get(0)))
        .containsExactly("[] - 2025-07-01T10:00:00Z/2025-07-01T11:00:00Z");
  }
}
