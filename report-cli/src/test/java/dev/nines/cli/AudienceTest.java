package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.MissingGlyphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked internal stands in no byte of what customers get, and they are told so. */
class AudienceTest {

  private static final String CONTRACT =
      """
      contract: acme
      customer: Acme
      currency: EUR
      zone: Europe/Berlin
      services: {app: {fee: 1000.00}}
      promises:
        - id: uptime
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
      """;

  // every word with "zquor" stands in something internal and nowhere else
  private static final String INCIDENTS =
      """
      zone: Europe/Berlin
      incidents:
        - id: outage
          title: The application was down
          severity: major
          impact: [{services: [app], from: 2025-07-05 15:00, to: 2025-07-05 17:00, cause: provider}]
          marks: {detected: 2025-07-05 15:01, acknowledged: 2025-07-05 15:03, resolved: 2025-07-05 17:00}
          timeline:
            - {at: 2025-07-05 15:05, text: Staff look into it}
            - {at: 2025-07-05 15:06, text: Zquorevent in the vault, audience: internal}
            - {at: 2025-07-05 15:04, text: Zquororder is told too late, audience: internal}
          sections:
            root-cause: {text: "Zquorcause. The outage lasted 3 hours on zquorhost.example, [zquorname](https://zquorlink.example)", audience: internal}
            summary: The application did not answer.
          actions:
            - {text: Write it down, owner: Support}
            - {text: Zquoraction, owner: Zquorowner, status: Zquorstatus, kind: zquorkind, link: "https://zquoraddress.example", audience: internal}
          updates:
            - {at: 2025-07-05 16:00, status: investigating, text: We look into it}
            - {at: 2025-07-05 14:00, status: zquorword, text: Zquorupdate of zquornever, audience: internal}
        - id: zquorid
          title: Zquortitle
          severity: major
          audience: internal
          impact: [{services: [app], from: 2025-07-06 15:00, to: 2025-07-06 15:10, original: Zquorwords}]
          marks: {detected: 2025-07-06 15:01, acknowledged: 2025-07-06 15:00, resolved: 2025-07-06 15:10}
          timeline:
            - {at: 2025-07-06 15:00, text: Zquorlater}
          sections: {summary: Zquorsummary}
          actions: [{text: Zquorwhole}]
          updates: [{at: 2025-07-06 15:00, text: Zquorpublished}]
      """;

  // what the organisation reads holds most of these words: else the test would plant nothing
  private static final List<String> SHOWN_INTERNALLY =
      List.of(
          "zquorevent", "zquorcause", "zquoraction", "zquorowner", "zquorupdate", "zquoraddress");

  private static final String FORMS = "-o r.pdf -o r.xlsx -o r.html -o r.md -o r.json --format ";
  private static final String[] NAMES = {"r.pdf", "r.xlsx", "r.html", "r.md", "r.json"};

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    Files.writeString(folder.resolve("incidents.yaml"), INCIDENTS);
    Files.writeString(
        folder.resolve("theirs.yaml"), INCIDENTS.replace("17:00, cause", "17:30, cause"));
  }

  private String made(String line, String... names) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String form : List.of("text", "json")) {
      Session session = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
      assertThat(session.run(line + " " + FORMS + form)).as(session.err()).isEqualTo(ExitCode.DONE);
      all.append(session.out());
    }
    return all.append(Outputs.of(folder, names)).toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "SLA report, sla contract.yaml --data incidents.yaml --period 2025-07",
    "SLA report beside other data, sla contract.yaml --data incidents.yaml --against theirs.yaml --period 2025-07",
    "SLA report without a ledger, sla contract.yaml --data incidents.yaml --period 2025-07 --no-ledger",
    "metrics, metrics incidents.yaml --by cause",
    "metrics with credit, metrics incidents.yaml --contract contract.yaml --period 2025-07",
    "postmortem, postmortem incidents.yaml --id outage",
    "postmortem with promises, postmortem incidents.yaml --id outage --contract contract.yaml",
    "postmortem of an internal incident, postmortem incidents.yaml --id zquorid --contract contract.yaml"
  })
  void customers_findNoInternalWordInAnyByte(String name, String line) throws IOException {
    String all = made(line, NAMES);
    assertThat(all).hasSizeGreaterThan(10_000);
    assertThat(internal(all)).isEmpty();
  }

  // each with what stands around it
  private static List<String> internal(String all) {
    return Pattern.compile("(?is).{0,60}zquor.{0,60}")
        .matcher(all)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void internalReaders_findThem() throws IOException {
    String all =
        made("postmortem incidents.yaml --id outage --audience internal", NAMES)
            .toLowerCase(Locale.ROOT);
    assertThat(SHOWN_INTERNALLY).filteredOn(word -> !all.contains(word)).isEmpty();
    String sla =
        made("sla contract.yaml --data incidents.yaml --period 2025-07 --audience internal", NAMES);
    assertThat(internal(sla)).anyMatch(s -> s.contains("Zquortitle"));
    String metrics = made("metrics incidents.yaml --audience internal", NAMES);
    assertThat(internal(metrics)).anyMatch(s -> s.contains("Zquortitle"));
  }

  @Test
  void fleet_findNoInternalWord() throws IOException {
    Files.writeString(
        folder.resolve("fleet.yaml"),
        """
        customers:
          - {id: acme, contract: contract.yaml, data: incidents.yaml, outputs: [pdf, xlsx, html, md, json]}
        """);
    Files.createDirectories(folder.resolve("reports"));
    Session session = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
    assertThat(session.run("fleet fleet.yaml --period 2025-07 -d reports -q"))
        .as(session.err())
        .isEqualTo(ExitCode.DONE);
    String[] names = {"acme.pdf", "acme.xlsx", "acme.html", "acme.md", "acme.json"};
    String all = Outputs.of(folder.resolve("reports"), names);
    assertThat(all).contains("internal entries are left out");
    assertThat(internal(all)).isEmpty();
  }

  @Test
  void customers_areToldHowMuchIsLeftOut() throws IOException {
    String said =
        "9 internal entries are left out: 3 events of the timeline, 2 sections, 2 actions, 2"
            + " updates. Of 1 incident that is internal as a whole only times and services are"
            + " used.";
    String sla = made("sla contract.yaml --data incidents.yaml --period 2025-07", "r.json", "r.md");
    assertThat(sla)
        .contains(said)
        .contains(
            "\"left-out\": {\n    \"incidents\": 1,\n    \"timeline\": 3,\n    \"sections\": 2,\n"
                + "    \"actions\": 2,\n    \"updates\": 2,\n");
    assertThat(made("metrics incidents.yaml", "r.json", "r.md"))
        .contains(said)
        .contains("\"left-out\": {");
  }

  @Test
  void check_documentThatLeavesSomethingOut_saysThatItsFiguresFollow() throws IOException {
    made("sla contract.yaml --data incidents.yaml --period 2025-07");
    Session check = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
    assertThat(check.run("check r.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
    made("sla contract.yaml --data incidents.yaml --period 2025-07 --audience internal");
    Session own = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
    assertThat(own.run("check r.pdf")).as(own.out()).isEqualTo(ExitCode.DONE);
  }
}
