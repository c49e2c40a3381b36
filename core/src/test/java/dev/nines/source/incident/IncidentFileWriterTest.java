package dev.nines.source.incident;

import static dev.nines.source.incident.IncidentFiles.read;
import static dev.nines.source.incident.IncidentFiles.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.check.IncidentChecks;
import dev.nines.source.page.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
              - from:
                  at: 2025-07-05 15:27
                  text: 3:27pm CT
            """)
        .contains("source: chargeover.txt:21");
  }

  @Test
  void write_timesAreWrittenAsTheyWereSpelled() {
    String written =
        IncidentFileWriter.yaml(read(resource("/incidents/single.yaml")).value().orElseThrow());

    assertThat(written)
        .contains(
            "from: 2025-07-05 15:27\n", "from: 2025-07-05T22:10:00Z\n", "- 2025-07-05 17:12 CDT\n")
        .doesNotContain("reading:");
  }

  @Test
  void write_timeThatAClockChangeRepeatsHasItsOffset() {
    String text =
        """
        id: a
        zone: America/Chicago
        impact:
          - from: {at: "2025-11-02 01:30-06:00", text: half past one, reading: told}
        """;
    Facts facts = read(text).value().orElseThrow();

    assertThat(IncidentFileWriter.yaml(facts)).contains("at: 2025-11-02 01:30-06:00\n");
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
