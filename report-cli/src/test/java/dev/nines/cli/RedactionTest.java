package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.MissingGlyphs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replaced words stand in no byte of any output, and no figure is another for it. */
class RedactionTest {

  private static final String REDACT =
      """
      redact:
        - {name: Zquorbert, by: Client}
        - {name: Zquor Lee, by: Engineer}
        - {host: "*.zquor.example", by: "host-#"}
      """;

  private static final String PLAN =
      """
      # agreed with Zquorbert by Zquor Lee
      currency: EUR
      zone: Europe/Berlin
      services:
        app: {fee: 1000.00, name: Application of Zquorbert, matches: ["api.zquor.example"]}
      promises:
        - id: uptime
          clause: 4.2 of the Zquorbert paper
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
      """;

  private static final String INCIDENTS =
      """
      zone: Europe/Berlin
      incidents:
        - id: zquorbert-outage
          title: api.zquor.example was down for Zquorbert
          provider: Example Ltd
          impact: [{services: [api.zquor.example], from: 2025-07-05 15:00, to: 2025-07-05 17:00}]
          marks: {detected: 2025-07-05 15:05, acknowledged: 2025-07-05 15:02, resolved: 2025-07-05 17:00}
          timeline:
            - {at: 2025-07-05 15:05, text: "Zquor Lee restarts db.zquor.example:5432"}
          sections:
            summary: "ZQUORBERT could not log in for 3 hours. See [page](https://status.zquor.example/1)."
          actions: [{text: Replace db.zquor.example, owner: Zquor  Lee, link: "https://db.zquor.example"}]
          updates: [{at: 2025-07-05 16:00, status: investigating, text: Zquor Lee looks into it}]
      """;

  private static final String CORRECTIONS =
      """
      # Zquor Lee asked for this
      zone: Europe/Berlin
      corrections:
        - {correct: shift, incident: zquorbert-outage, to: 2025-07-05 16:30, author: Zquor Lee, time: 2025-08-01 09:00, reason: "Log of db.zquor.example"}
      """;

  private static final String MEASUREMENTS =
      """
      measurements:
        - {name: seen by Zquor Lee, from: detected, to: resolved}
        - time-to-restore
      """;

  private static final String BRAND =
      """
      brand: Rowan of Zquorbert
      logo: {file: logo.svg, alternative: The sign of Zquorbert}
      footer: Rowan Ltd, desk.zquor.example
      legal: "Ask [Zquor Lee](https://desk.zquor.example/lee)."
      sections:
        own:
          - {id: desk, file: zquorbert.md, documents: [sla, letter, metrics, postmortem]}
          - {id: more, heading: Zquorbert, text: "![Zquorbert](square.png)", documents: [sla, metrics, postmortem]}
      """;

  private static final String SECTION =
      """
      # The desk of Zquorbert

      | Who | Where |
      |---|---|
      | Zquor Lee | [desk](https://desk.zquor.example "Zquorbert") |

      <b>Zquorbert</b> and `ssh desk.zquor.example`
      """;

  private static final String LOGO =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><title>Zquorbert</title>"
          + "<path d=\"M0 0L1 1L2 0z\"/></svg>";

  private static final String FORMS = " -o r.pdf -o r.xlsx -o r.html -o r.md -o r.json --format ";
  private static final String[] NAMES = {"r.pdf", "r.xlsx", "r.html", "r.md", "r.json"};
  private static final String SLA =
      "sla zquorbert.yaml --data zquorbert-incidents.yaml --period 2025-07";

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Files.createDirectories(folder.resolve("zquorbert-plans"));
    write("zquorbert-plans/gold.yaml", PLAN);
    write(
        "zquorbert.yaml",
        "extends: zquorbert-plans/gold.yaml\ncontract: zquorbert-2025\ncustomer: {id: zquorbert, name: Zquorbert}\n");
    write("zquorbert-incidents.yaml", INCIDENTS);
    write("redact.yaml", REDACT);
    write("zquorbert-corrections.yaml", CORRECTIONS);
    write("zquorbert-measurements.yaml", MEASUREMENTS);
    write("zquorbert-brand.yaml", BRAND);
    write("zquorbert.md", SECTION);
    write("logo.svg", LOGO);
    BufferedImage square = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(square, "png", folder.resolve("square.png").toFile());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "SLA report, sla zquorbert.yaml --data zquorbert-incidents.yaml --period 2025-07",
    "other data, sla zquorbert.yaml --data zquorbert-incidents.yaml --against zquorbert-incidents.yaml --period 2025-07",
    "internal report, sla zquorbert.yaml --data zquorbert-incidents.yaml --period 2025-07 --audience internal",
    "corrected report, sla zquorbert.yaml --data zquorbert-incidents.yaml --period 2025-07 --corrections zquorbert-corrections.yaml",
    "quarter, sla zquorbert.yaml --data zquorbert-incidents.yaml --period 2025-Q3 --as-of 2025-12-01T00:00:00Z",
    "German, sla zquorbert.yaml --data zquorbert-incidents.yaml --period 2025-07 --locale de",
    "own measurements, metrics zquorbert-incidents.yaml --measurements zquorbert-measurements.yaml",
    "metrics, metrics zquorbert-incidents.yaml --by service",
    "postmortem, postmortem zquorbert-incidents.yaml",
    "postmortem with promises, postmortem zquorbert-incidents.yaml --contract zquorbert.yaml"
  })
  void outputs_holdNoReplacedWord(String name, String line) throws IOException {
    StringBuilder all = new StringBuilder();
    String brand = " --brand zquorbert-brand.yaml --section zquorbert.md";
    for (String form : List.of("text", "json")) {
      Session session = session();
      int code = session.run(line + brand + " --redact redact.yaml" + FORMS + form);
      assertThat(code).as(session.err()).isEqualTo(ExitCode.DONE);
      all.append(session.out()).append(session.err());
    }
    all.append(Outputs.of(folder, NAMES));
    assertThat(found(all.toString())).isEmpty();
    assertThat(all).contains("host-1").containsAnyOf("Words replaced", "Ersetzte Wörter");
    Session check = session();
    assertThat(check.run("check r.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void letterAndFleet_holdNoReplacedWord() throws IOException {
    Session letter = session();
    String line = SLA + " --brand zquorbert-brand.yaml --redact redact.yaml";
    assertThat(letter.run(line + " --letter r.pdf --letter r.html --letter r.md"))
        .as(letter.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(found(letter.err() + Outputs.of(folder, "r.pdf", "r.html", "r.md"))).isEmpty();
    write(
        "fleet.yaml",
        "customers: [{id: one, contract: zquorbert.yaml, data: zquorbert-incidents.yaml, brand:"
            + " zquorbert-brand.yaml, outputs: [pdf, xlsx, html, md, json]}]\n");
    Files.createDirectories(folder.resolve("out"));
    run("fleet fleet.yaml --period 2025-07 -d out --redact redact.yaml");
    String[] names = {"one.pdf", "one.xlsx", "one.html", "one.md", "one.json"};
    assertThat(found(Outputs.of(folder.resolve("out"), names))).isEmpty();
  }

  @Test
  void redact_documentSentBefore_isComparedUnderItsReplacedWords() throws IOException {
    run(SLA + " -o plain.json -q");
    run(SLA + " -o r.md -q --redact redact.yaml --previous plain.json");
    assertThat(Files.readString(folder.resolve("r.md"))).contains("No figure differs");
  }

  private static List<String> found(String all) {
    return Pattern.compile("(?is).{0,60}zquor.{0,60}")
        .matcher(all)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void figures_areThoseOfTheReportWithoutRedaction() throws IOException {
    run(SLA + " -o plain.json -q");
    run(SLA + " -o r.json -q --redact redact.yaml");
    String plain = Files.readString(folder.resolve("plain.json"));
    String redacted = Files.readString(folder.resolve("r.json"));
    assertThat(redacted).contains("\"counted\": 7200", "\"amount\": \"100.00\"");
    assertThat(numbers(redacted)).containsAll(numbers(plain));
  }

  private static List<String> numbers(String json) {
    return Pattern.compile("\"(from|to|seconds|counted|value|shown|amount|until)\": [^\\n]*")
        .matcher(json)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void document_saysHowOftenEachRuleReplaced_andWhichWordsItDoesNot() throws IOException {
    run(SLA + " -o r.md -o r.json -q --redact redact.yaml");
    assertThat(Files.readString(folder.resolve("r.md")))
        .containsPattern(
            "By a list of rules words were replaced in this document and in the files inside it:"
                + " rule 1: \\d+ times, rule 2: \\d+ times and rule 3: \\d+ times\\.");
    assertThat(Files.readString(folder.resolve("r.json")))
        .containsPattern("\"redacted\": \\[\\s+\\{\\s+\"rule\": 1,\\s+\"replaced\": \\d+");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "SLA report, sla zquorbert.yaml --data zquorbert-incidents.yaml --period 2025-07",
    "postmortem, postmortem zquorbert-incidents.yaml --contract zquorbert.yaml"
  })
  void check_redactedDocument_saysThatItsFiguresFollow(String name, String line) {
    run(line + " --redact redact.yaml --state final -o r.pdf -q");
    Session check = session();
    assertThat(check.run("check r.pdf")).as(check.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void redact_ruleThatFindsNothing_isAWarning() throws IOException {
    write("redact.yaml", REDACT + "  - {name: Nobody, by: Somebody}\n");
    Session session = session();
    assertThat(session.run(SLA + " --redact redact.yaml -o r.json")).isEqualTo(ExitCode.DONE);
    assertThat(session.err())
        .contains(
            "redact.yaml: warning: Rule 4 of the redaction found nothing to replace."
                + " [redaction-idle]");
  }

  @Test
  void redact_thatWouldChangeAFigure_makesNothing() throws IOException {
    write("redact.yaml", "redact: [{name: major_outage, by: degraded_performance}]\n");
    write(
        "zquorbert-incidents.yaml",
        INCIDENTS.replace("services: [api", "level: major_outage, services: [api"));
    Session session = session();
    assertThat(session.run(SLA + " --redact redact.yaml -o r.json")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err())
        .contains(
            "redact.yaml: error: A replaced word would change the figure /credit/amount; choose"
                + " other replacements. [redaction-unfit]");
    assertThat(folder.resolve("r.json")).doesNotExist();
  }

  @Test
  void redact_thatBreaksTheContract_makesNothing() throws IOException {
    write("redact.yaml", "redact: [{name: promises, by: pledges}]\n");
    Session session = session();
    assertThat(session.run(SLA + " --redact redact.yaml -o r.json")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err())
        .contains(
            "redact.yaml: error: With its words replaced an input cannot be read any more; what is"
                + " wrong follows. [redaction-unfit]");
  }

  @Test
  void redact_wordHiddenByAnEscape_makesNothing() throws IOException {
    write(
        "zquorbert-plans/gold.yaml",
        PLAN.replace("4.2 of the Zquorbert paper", "\"\\x5aquorbert\""));
    Session session = session();
    assertThat(session.run(SLA + " --redact redact.yaml -o r.json")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err())
        .contains("writes a word to be replaced with escapes; write it plainly. [redaction-unfit]");
  }

  @Test
  void redact_problemsOfInputs_areRedactedToo() throws IOException {
    write("zquorbert-incidents.yaml", INCIDENTS.replace("title:", "tittle:"));
    Session session = session();
    assertThat(session.run(SLA + " --redact redact.yaml -o r.json")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).contains("Client-incidents.yaml:4: error: \"tittle\"");
    assertThat(found(session.err())).isEmpty();
  }

  private void run(String line) {
    Session session = session();
    assertThat(session.run(line)).as(session.err()).isEqualTo(ExitCode.DONE);
  }

  private Session session() {
    return new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
