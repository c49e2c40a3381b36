package dev.nines.source.incident;

import static dev.nines.source.incident.IncidentFiles.read;
import static dev.nines.source.incident.IncidentFiles.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.check.IncidentChecks;
import dev.nines.source.page.PageReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentFileWriterTest {

  private static final RecursiveComparisonConfiguration PLACES_APART =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFieldsOfTypes(SourceLocation.class)
          .build();

  private static Facts page(String name) {
    byte[] bytes = resource("/pages/" + name).getBytes(StandardCharsets.UTF_8);
    return new PageReader().read(SourceInput.of(name, bytes)).value().orElseThrow();
  }

  private static void assertReadsBack(Facts facts) {
    Facts yaml = read(IncidentFileWriter.yaml(facts)).value().orElseThrow();
    Facts json = read(IncidentFileWriter.json(facts)).value().orElseThrow();

    assertThat(yaml).usingRecursiveComparison(PLACES_APART).isEqualTo(facts);
    assertThat(json).usingRecursiveComparison(PLACES_APART).isEqualTo(facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chargeover.txt",
        "login-24-hour.txt",
        "two-windows.txt",
        "updates-only.txt",
        "new-year.txt",
        "in-progress.txt"
      })
  void write_pageReadsBackWithoutLoss(String name) {
    assertReadsBack(page(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/incidents/single.yaml", "/incidents/document.json"})
  void write_incidentFileReadsBack(String name) {
    assertReadsBack(read(resource(name)).value().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"chargeover.txt", "login-24-hour.txt", "two-windows.txt"})
  void write_importOfAnImportIsTheSameFile(String name) {
    String imported = IncidentFileWriter.yaml(page(name));
    String again = IncidentFileWriter.yaml(read(imported).value().orElseThrow());

    assertThat(imported).contains("source: " + name + ":");
    assertThat(again).isEqualTo(imported);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chargeover.txt", "login-24-hour.txt", "in-progress.txt"})
  void write_importedPageHasTheProblemsOfThePage(String name) {
    Facts page = page(name);
    Facts imported = read(IncidentFileWriter.yaml(page)).value().orElseThrow();

    assertThat(messages(imported)).isNotEmpty().containsExactlyInAnyOrderElementsOf(messages(page));
  }

  private static List<String> messages(Facts facts) {
    return IncidentChecks.check(facts.incidents().get(0)).stream().map(Problem::message).toList();
  }

  @Test
  void write_noFacts() {
    assertThat(IncidentFileWriter.yaml(Facts.none())).isEqualTo("incidents: []\n");
    assertReadsBack(Facts.none());
  }

  @Test
  void write_keepsTheWordsOfTheSource() {
    assertThat(IncidentFileWriter.yaml(page("chargeover.txt")))
        .startsWith(
            """
            id: 2025-07-05-chargeover-inaccessible-network-outage
            title: ChargeOver inaccessible / network outage
            provider: ChargeOver
            status: postmortem
            zone: America/Chicago
            impact:
              - from: 2025-07-05 15:27
                to: 2025-07-05 16:57
                recorded:
                  from:
                    text: 3:27pm CT
                    reading: "America/Chicago, from \\"CT\\"; date from \\"July 5th\\", year from \\"Posted Jul 05, 2025 - 03:30 CDT\\""
            """)
        .contains("source: chargeover.txt:21");
  }

  @Test
  void write_timesAreWrittenAsTheyWereSpelled() {
    String written =
        IncidentFileWriter.yaml(read(resource("/incidents/single.yaml")).value().orElseThrow());

    assertThat(written)
        .contains(
            "from: 2025-07-05 15:27\n",
            "from: 2025-07-05T22:10:00Z\n",
            "detected: 2025-07-05 15:27")
        .containsOnlyOnce("recorded:");
  }

  @Test
  void write_timeInAnotherSpellingIsLocalAndKeepsItsWords() {
    String written =
        IncidentFileWriter.yaml(read(resource("/incidents/single.yaml")).value().orElseThrow());

    assertThat(written)
        .contains(
            """
              acknowledged:
                - 2025-07-05 15:28
                - 2025-07-05 17:12
              resolved: 2025-07-05 16:57
            recorded:
              acknowledged:
                - text: 2025-07-05 15:28
                  reading: "America/Chicago, zone of the file"
                - text: 2025-07-05 17:12 CDT
                  reading: "America/Chicago, from \\"CDT\\""
            """);
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
        arguments("a local time", "2025-07-05 15:27", "2025-07-05 15:27"),
        arguments("with T", "2025-07-05T15:27:00", "2025-07-05T15:27:00"),
        arguments("with an offset", "2025-07-05T15:27-05:00", "2025-07-05T15:27-05:00"),
        arguments("with a zone word", "2025-07-05 15:27 CDT", "2025-07-05 15:27"),
        arguments("with a zone name", "2025-07-05 22:27:05 Europe/Berlin", "2025-07-05 15:27:05"),
        arguments("a comma", "2025-07-05 15:27:05,250 CT", "2025-07-05 15:27:05.25"),
        arguments("the end of the day", "2025-07-05 24:00", "2025-07-06 00:00"),
        arguments("an hour told twice", "2025-11-02 01:30 CST", "2025-11-02T01:30:00-06:00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void write_timeIsPlain(String name, String spelled, String plain) {
    Facts facts =
        read("id: a\nzone: America/Chicago\nwaiting: [{from: \"%s\"}]\n".formatted(spelled))
            .value()
            .orElseThrow();
    String written = IncidentFileWriter.yaml(facts);

    assertThat(written).contains("- from: " + plain + "\n");
    assertThat(written.contains("recorded:")).isEqualTo(!spelled.equals(plain));
    assertReadsBack(facts);
  }

  @Test
  void write_documentHasTheZoneOfItsMaintenance() {
    Facts facts = read(resource("/incidents/document.json")).value().orElseThrow();

    assertThat(IncidentFileWriter.yaml(facts))
        .startsWith("zone: Europe/Berlin\nincidents:\n")
        .contains("from: 2025-11-02 02:00\n", "announced: 2025-10-20 09:00\n")
        .doesNotContain("recorded:");
  }

  @Test
  void write_documentWithAnIncidentWithoutZoneHasNone() {
    String text =
        """
        incidents: [{id: a, impact: {from: 2025-11-01T10:00:00Z}}]
        maintenance:
          - id: M1
            zone: Europe/Berlin
            from: 2025-11-02 02:00
            to: 2025-11-02T04:00+01:00
        """;
    Facts facts = read(text).value().orElseThrow();

    assertThat(IncidentFileWriter.yaml(facts))
        .contains(
            """
                from: 2025-11-02T01:00:00Z
                to: 2025-11-02T04:00+01:00
                recorded:
                  from:
                    text: 2025-11-02 02:00
                    reading: "Europe/Berlin, zone of the file"
            """);
    assertReadsBack(facts);
  }

  @Test
  void write_entryWithoutWordsKeepsItsSourceApart() {
    RecordedTime from =
        new RecordedTime(
            Instant.EPOCH, "0", "seconds since 1970", SourceLocation.ofLine("p.csv", 2));
    RecordedTime to =
        new RecordedTime(
            Instant.EPOCH.plusSeconds(60), "60", "seconds since 1970", from.location());
    Provenance nowhere = new Provenance(from.location(), "");
    Observation up = new Observation("app", from, to, ObservedState.UP, "up", nowhere);
    Facts facts = Facts.ofRecords(List.of(), List.of(), List.of(up));

    assertThat(IncidentFileWriter.yaml(facts)).contains("from: 1970-01-01T00:00:00Z\n", "p.csv:2");
    assertReadsBack(facts);
  }

  @Test
  void write_timeThatAClockChangeRepeatsHasItsOffset() {
    String text =
        """
        id: a
        zone: America/Chicago
        impact:
          - from: 2025-11-02 01:30-06:00
            recorded: {from: {text: half past one, reading: told}}
        """;
    Facts facts = read(text).value().orElseThrow();

    assertThat(IncidentFileWriter.yaml(facts)).contains("from: 2025-11-02T01:30:00-06:00\n");
    assertReadsBack(facts);
  }

  @Property(tries = 500, seed = "2025")
  void write_anyTextReadsBack(@ForAll @StringLength(max = 40) String text) {
    // what is no character of its own cannot stand in a file, and no reader can give it back
    String title = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Facts facts = read("id: a\nimpact: []\nsections: {x: y}\n").value().orElseThrow();
    Facts titled = TestIncidents.withSection(facts, title);

    assertReadsBack(titled);
  }

  @Property(tries = 300, seed = "2025")
  void write_anyLinesReadBack(@ForAll("lines") String text) {
    Facts facts = read("id: a\nimpact: []\nsections: {x: y}\n").value().orElseThrow();

    assertReadsBack(TestIncidents.withSection(facts, text));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "a", "  b", "- c", "# d", "", " ", "null", "~", "no", "1", "a: b", "'", "\"", "|", ">",
            "*x", "&y", "%z", "{", "[", "e ", "\t", "2025-07", "...", "---", "?", "!t", "@", "`",
            "\r", "\u0085", "\u2028", "\ufeff", "\u0000")
        .list()
        .ofMaxSize(6)
        .map(list -> String.join("\n", list));
  }
}
