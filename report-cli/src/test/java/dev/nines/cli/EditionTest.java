package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.page.PdfContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says of itself: state, approval, and what changed since it was sent. */
class EditionTest {

  private static final String CONTRACT =
      """
      contract: acme
      currency: EUR
      zone: Europe/Berlin
      services: {app: {fee: 1000.00}}
      promises:
        - id: uptime
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
      """;

  private static final String INCIDENT =
      """
      zone: Europe/Berlin
      id: outage
      title: The application was down
      impact: [{services: [app], from: 2025-07-05 15:00, to: 2025-07-05 %s}]
      marks: {detected: 2025-07-05 15:01, resolved: 2025-07-05 17:00}
      """;

  private static final String SLA = "sla contract.yaml --data incident.yaml --period 2025-07 -q";

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    incidentUntil("17:00");
  }

  private void incidentUntil(String end) throws IOException {
    Files.writeString(folder.resolve("incident.yaml"), INCIDENT.formatted(end));
  }

  private Session run(int code, String line) {
    Session session = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
    assertThat(session.run(line)).as(session.err()).isEqualTo(code);
    return session;
  }

  private List<List<String>> pages(String name) throws IOException {
    return PdfContents.read(Files.readAllBytes(folder.resolve(name))).pages();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sla, sla contract.yaml --data incident.yaml --period 2025-07",
    "postmortem, postmortem incident.yaml --contract contract.yaml",
    "metrics, metrics incident.yaml"
  })
  void draft_saysSoOnEachPageAndInEveryForm(String name, String line) throws IOException {
    Session session =
        run(
            ExitCode.DONE,
            line + " --state draft -o r.pdf -o r.xlsx -o r.html -o r.md -o r.json --format text");
    assertThat(pages("r.pdf").get(0)).contains("Draft");
    int marks = Outputs.of(folder, "r.pdf").split("/Subtype/Watermark", -1).length - 1;
    assertThat(marks).isGreaterThanOrEqualTo(pages("r.pdf").size());
    assertThat(session.out()).contains("Draft");
    assertThat(Files.readString(folder.resolve("r.html"))).contains("data-stamp=\"Draft\"");
    assertThat(Files.readString(folder.resolve("r.md"))).contains("Draft");
    assertThat(Files.readString(folder.resolve("r.json"))).contains("\"state\": \"draft\"");
    assertThat(Outputs.of(folder, "r.xlsx")).contains("&amp;C").contains(">Draft<");
  }

  @Test
  void final_saysWhoApprovedIt() throws IOException {
    run(
        ExitCode.DONE,
        SLA.replace("-q", "")
            + "--state final --approved-by Jane --approved-on 2025-08-04 -o r.md -o r.json -o r.pdf");
    assertThat(Files.readString(folder.resolve("r.md")))
        .contains("Final")
        .contains("Approved by Jane, 4 August 2025");
    assertThat(Files.readString(folder.resolve("r.json")))
        .contains("\"approved\": {\n    \"by\": \"Jane\",\n    \"on\": \"2025-08-04\"\n  }");
    assertThat(pages("r.pdf").get(0)).contains("Final").doesNotContain("Draft");
  }

  @Test
  void nothingSaid_isNothingPrinted() throws IOException {
    run(ExitCode.DONE, SLA + " -o r.json -o r.md");
    assertThat(Files.readString(folder.resolve("r.json"))).doesNotContain("\n  \"state\"");
    assertThat(Files.readString(folder.resolve("r.md"))).doesNotContain("Final", "Draft");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--approved-by Jane, --approved-by NAME and --approved-on DATE belong together.",
    "--approved-on 2025-08-04, --approved-by NAME and --approved-on DATE belong together.",
    "--state draft --approved-by Jane --approved-on 2025-08-04, A draft is not approved; use --state in-review or final.",
    "--state done, '\"done\" is no state; use draft, in-review or final.'",
    "--approved-by Jane --approved-on 4.8., '\"4.8.\" is no date; use one as 2025-08-04.'"
  })
  void options_thatDoNotFit_areSaid(String options, String sentence) {
    assertThat(run(ExitCode.USAGE, SLA + " " + options).err()).contains(sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"sent.pdf", "sent.json"})
  void previous_listsWhichFiguresChanged(String sent) throws IOException {
    run(ExitCode.DONE, SLA + " -o " + sent);
    incidentUntil("15:30");
    run(ExitCode.DONE, SLA + " --previous " + sent + " -o r.pdf -o r.md -o r.json -o r.xlsx");
    String markdown = Files.readString(folder.resolve("r.md"));
    assertThat(markdown)
        .contains("## Revisions")
        .contains("What differs from " + sent + " (SHA-256 ")
        .contains("| **uptime: counted downtime** | 2 h | 30 min |")
        .contains("| **uptime: verdict** | missed | met |")
        .contains("| **uptime: credit** | 100.00 EUR | 0.00 EUR |");
    assertThat(Files.readString(folder.resolve("r.json")))
        .contains("\"what\": \"uptime: counted downtime\"")
        .contains("\"before\": \"2 h\"");
    Session check = run(ExitCode.DONE, "check r.pdf");
    assertThat(check.out()).contains("[figures-follow]");
  }

  @Test
  void previous_sameFigures_saysSo() throws IOException {
    run(ExitCode.DONE, SLA + " -o sent.pdf");
    run(ExitCode.DONE, SLA + " --previous sent.pdf -o r.md");
    assertThat(Files.readString(folder.resolve("r.md")))
        .contains("No figure differs from sent.pdf (SHA-256 ");
  }

  @Test
  void previous_ofAPostmortem_comparesItsTimes() throws IOException {
    String line = "postmortem incident.yaml --contract contract.yaml -q";
    run(ExitCode.DONE, line + " -o sent.pdf");
    incidentUntil("16:00");
    run(ExitCode.DONE, line + " --previous sent.pdf -o r.md");
    assertThat(Files.readString(folder.resolve("r.md")))
        .contains("| **Impact** | 2 h | 1 h |")
        .contains("| **uptime: counted downtime** | 2 h | 1 h |");
  }

  @Test
  void previous_withoutFigures_isAnInputThatIsWrong() throws IOException {
    Files.writeString(folder.resolve("sent.json"), "{}");
    assertThat(run(ExitCode.INPUT, SLA + " --previous sent.json -o r.md").err())
        .isEqualTo(
            "sent.json: error: \"sent.json\" holds no figures; use a PDF or JSON that Nines wrote."
                + " [no-figures]\n");
  }

  @Test
  void check_pageWhoseStateWasTakenAway_isAnError() throws IOException {
    run(ExitCode.DONE, SLA + " --state draft -o r.pdf");
    byte[] draft = Files.readAllBytes(folder.resolve("r.pdf"));
    run(ExitCode.DONE, SLA + " -o plain.pdf");
    byte[] plain = Files.readAllBytes(folder.resolve("plain.pdf"));
    assertThat(PdfContents.read(draft).files().get("evidence.json"))
        .isNotEqualTo(PdfContents.read(plain).files().get("evidence.json"));
    run(ExitCode.DONE, "check r.pdf");
  }
}
