package dev.nines.source.incident;

import static dev.nines.source.incident.IncidentFiles.problems;
import static dev.nines.source.incident.IncidentFiles.read;
import static dev.nines.source.incident.IncidentFiles.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.ObservedState;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentFileReaderTest {

  private static Facts facts(String resource) {
    Checked<Facts> checked = read(resource(resource));
    assertThat(checked.problems()).isEmpty();
    return checked.value().orElseThrow();
  }

  @Test
  void read_single_head() {
    Incident incident = facts("/incidents/single.yaml").incidents().get(0);

    assertThat(incident.id()).isEqualTo("2025-07-05-firewall");
    assertThat(incident.provider()).contains("Ledgerly");
    assertThat(incident.status()).contains(IncidentStatus.RESOLVED);
    assertThat(incident.severity()).contains("critical");
    assertThat(incident.kind()).isEqualTo(IncidentKind.REAL);
    assertThat(incident.zone().orElseThrow().getId()).isEqualTo("America/Chicago");
  }

  @Test
  void read_single_impact() {
    List<ImpactWindow> impact = facts("/incidents/single.yaml").incidents().get(0).impact();

    assertThat(impact.get(0).services()).containsExactly("app");
    assertThat(impact.get(0).level()).contains("major_outage");
    assertThat(impact.get(0).from().at()).isEqualTo("2025-07-05T20:27:00Z");
    assertThat(impact.get(0).to().orElseThrow().at()).isEqualTo("2025-07-05T21:57:00Z");
    assertThat(impact.get(0).cause()).contains("provider");
    assertThat(impact.get(0).provenance().location()).hasToString("x.yaml:10");
    assertThat(impact.get(1).services()).containsExactly("api");
    assertThat(impact.get(1).isOpen()).isTrue();
    assertThat(impact.get(1).affected()).contains(Fraction.of(2, 200));
  }

  @Test
  void read_single_marksAndWaiting() {
    Incident incident = facts("/incidents/single.yaml").incidents().get(0);

    assertThat(incident.marks().names()).containsExactly("detected", "acknowledged", "resolved");
    assertThat(incident.marks().all("acknowledged"))
        .extracting(t -> t.at().toString())
        .containsExactly("2025-07-05T20:28:00Z", "2025-07-05T22:12:00Z");
    assertThat(incident.waiting().get(0).to().orElseThrow().at()).isEqualTo("2025-07-05T21:05:00Z");
  }

  @Test
  void read_single_entriesAndTheirAudience() {
    Incident incident = facts("/incidents/single.yaml").incidents().get(0);

    assertThat(incident.timeline())
        .extracting(e -> e.audience())
        .containsExactly(Audience.CUSTOMER, Audience.INTERNAL);
    assertThat(incident.sections())
        .extracting(s -> s.key() + "|" + s.heading() + "|" + s.audience())
        .containsExactly("summary||CUSTOMER", "root-cause|Why|INTERNAL");
    assertThat(incident.sections().get(0).text())
        .isEqualTo("The application was inaccessible.\n\nNobody could sign in.\n");
    assertThat(incident.actions().get(0).due()).contains(LocalDate.of(2025, 8, 15));
    assertThat(incident.updates().get(0).status()).contains("resolved");
  }

  @Test
  void read_document() {
    Facts facts = facts("/incidents/document.json");
    MaintenanceWindow first = facts.maintenance().get(0);

    assertThat(facts.incidents())
        .extracting(Incident::kind)
        .containsExactly(IncidentKind.DRILL, IncidentKind.REAL);
    assertThat(facts.incidents().get(0).impact().get(0).from().at())
        .isEqualTo("2025-10-26T01:30:00Z");
    assertThat(facts.incidents().get(0).impact().get(0).to().orElseThrow().at())
        .isEqualTo("2025-10-26T02:10:00Z");
    assertThat(facts.incidents().get(1).impact().get(0).affected()).contains(Fraction.of(1, 8));
    assertThat(first.announced().orElseThrow().at()).isEqualTo("2025-10-20T07:00:00Z");
    assertThat(facts.maintenance())
        .extracting(MaintenanceWindow::cancelled)
        .containsExactly(false, true);
    assertThat(facts.observed())
        .extracting(o -> o.state())
        .containsExactly(ObservedState.UP, ObservedState.DOWN);
    assertThat(facts.observed().get(0).provenance().text()).isEqualTo("probes.csv:1-4410");
    assertThat(facts.observed().get(1).word()).isEqualTo("CRITICAL");
  }

  @Test
  void read_documentWithoutRecordsIsData() {
    Checked<Facts> checked = read("incidents: []\n");

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.value()).contains(Facts.none());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "a mistyped key",
            "id: a\nimpct: []\nmarks: {}\n",
            "x.yaml:2: error: \"impct\" is not a key of an incident file; did you mean \"impact\"?"
                + " [unknown-key]"),
        arguments(
            "a mistyped key inside",
            "id: a\nimpact:\n  - {form: 2025-07-05 15:27Z, from: 2025-07-05 15:27Z}\n",
            "x.yaml:3: error: \"form\" is not a key of a window of impact; did you mean \"from\"?"
                + " [unknown-key]"),
        arguments(
            "no id",
            "impact: []\n",
            "x.yaml:1: error: \"id\" is missing in an incident file, which must have it."
                + " [missing-key]"),
        arguments(
            "a window without start",
            "id: a\nimpact: [{to: 2025-07-05 15:27Z}]\n",
            "x.yaml:2: error: \"from\" is missing in a window of impact, which must have it."
                + " [missing-key]"),
        arguments(
            "another word",
            "id: a\nimpact: []\nkind: rael\n",
            "x.yaml:3: error: \"kind\" is \"rael\"; allowed is one of \"real\", \"drill\","
                + " \"test\"; did you mean \"real\"? [invalid-value]"),
        arguments(
            "no such zone",
            "id: a\nimpact: []\nzone: Chicago\n",
            "x.yaml:3: error: \"zone\" is \"Chicago\"; allowed is a time zone such as"
                + " America/Chicago or UTC. [zone-unknown]"),
        arguments(
            "a time without zone",
            "id: a\nimpact: [{from: 2025-07-05 15:27}]\n",
            "x.yaml:2: error: \"2025-07-05 15:27\" has no zone, and the file does not name one."
                + " [time-ambiguous]"),
        arguments(
            "an end before its start",
            "id: a\nzone: UTC\nimpact:\n  - from: 2025-07-05 15:27\n    to: 2025-07-05 14:27\n",
            "x.yaml:5: error: The end \"2025-07-05 14:27\" is before the start"
                + " \"2025-07-05 15:27\". [end-before-start]"),
        arguments(
            "a list for a time",
            "id: a\nzone: UTC\nimpact: [{from: [2025-07-05 15:27]}]\n",
            "x.yaml:3: error: \"from\" is a list; allowed is a time such as 2025-07-05 15:27 or"
                + " 2025-07-05T20:27:00Z. [wrong-type]"),
        arguments(
            "a mapping for a time",
            "id: a\nzone: UTC\nimpact: [{from: {at: 2025-07-05 15:27}}]\n",
            "x.yaml:3: error: \"from\" is a mapping; allowed is a time such as 2025-07-05 15:27 or"
                + " 2025-07-05T20:27:00Z. [wrong-type]"),
        arguments(
            "words of a time that is not there",
            "id: a\nimpact:\n  - {from: 2025-07-05 15:27Z, recorded: {to: {text: later}}}\n",
            "x.yaml:3: error: \"to\" is not a key of the words of times; its keys are from."
                + " [unknown-key]"),
        arguments(
            "words of a mark that is not there",
            "id: a\nmarks: {resolved: 2025-07-05 15:27Z}\nrecorded: {resloved: {text: x}}\n",
            "x.yaml:3: error: \"resloved\" is not a key of the words of marks; did you mean"
                + " \"resolved\"? [unknown-key]"),
        arguments(
            "words of one time for two",
            "id: a\nzone: UTC\nmarks: {x: [2025-07-05 15:27, 2025-07-05 15:28]}\n"
                + "recorded: {x: {text: once}}\n",
            "x.yaml:4: error: \"x\" is a mapping; allowed is the words of each of 2 times, in"
                + " their order. [invalid-value]"),
        arguments(
            "a share over all",
            "id: a\nimpact: [{from: 2025-07-05 15:27Z, affected: 3 of 2}]\n",
            "x.yaml:2: error: \"affected\" is \"3 of 2\"; allowed is a share such as 2 of 200 or"
                + " 1 %, at most all. [invalid-value]"),
        arguments(
            "an id twice",
            "incidents:\n  - {id: a}\n  - {id: a}\n",
            "x.yaml:3: error: \"a\" is the id of two incidents; the first is on line 2."
                + " [invalid-value]"),
        arguments(
            "a list at the top",
            "- id: a\n",
            "x.yaml:1: error: \"x.yaml\" is a list; allowed is a mapping with keys. [wrong-type]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void read_mistake(String name, String text, String sentence) {
    assertThat(problems(read(text))).containsExactly(sentence);
  }

  @Test
  void read_mistakesAreReportedAllAtOnceAndTheRestIsRead() {
    Checked<Facts> checked =
        read(
            """
            id: a
            zone: UTC
            impact:
              - {from: yesterday}
              - {from: 2025-07-05 15:27, to: 2025-07-05 15:30}
            marks: {detected: soon}
            severty: high
            """);

    assertThat(checked.problems())
        .extracting(p -> p.location().line() + " " + p.code().id())
        .containsExactly("4 invalid-value", "6 invalid-value", "7 unknown-key");
    assertThat(checked.value().orElseThrow().incidents().get(0).impact()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "impact: [] | CERTAIN",
        "{\"incidents\": []} | CERTAIN",
        "id: a~title: b~impact: []~severty: c | LIKELY",
        "contract: a~promises: [] | NO",
        "{\"page\": {}, \"incidents\": []} | NO",
        "{\"incidents\": [{\"id\": 1, \"summary\": 2, \"created_at\": 3}]} | NO",
        "{\"incidents\": [{\"id\": 1, \"impact\": [], \"tilte\": 3}]} | LIKELY",
        "incidents:~- {id: a}~- {id: b, | CERTAIN",
        "hello world | NO",
        "month,service,amount | NO",
        "[1, 2] | NO",
        "'' | NO"
      })
  void sureness_goesByTheKeysAtTheTop(String text, Sureness sureness) {
    SourcePeek peek = new SourcePeek("x", text.replace('~', '\n'));

    assertThat(new IncidentFileReader().sureness(peek)).isEqualTo(sureness);
  }
}
