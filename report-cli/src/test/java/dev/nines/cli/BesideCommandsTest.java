package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.MissingGlyphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs corrections, other terms and the other party's data from the command line to the page. */
class BesideCommandsTest {

  private static final String SLA = "sla contract.yaml --data incidents.yaml --period 2025-07 ";

  @TempDir Path folder;

  private Session session;

  @BeforeEach
  void write() throws IOException {
    session = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
    write(
        "contract.yaml",
        """
        contract: acme-2025
        currency: USD
        zone: America/Chicago
        services: {app: {fee: 1000.00}}
        promises:
          - id: uptime
            target: 99.9
            credit: {bands: [{below: 99.9, at-least: 99.0, percent: 10}, {below: 99.0, percent: 25}]}
        """);
    write(
        "incidents.yaml",
        """
        zone: America/Chicago
        incidents:
          - {id: A, impact: [{services: app, level: major_outage, from: 2025-07-05 15:27, to: 2025-07-05 16:57}]}
        """);
    write(
        "theirs.yaml",
        """
        zone: America/Chicago
        incidents:
          - {id: T, impact: [{services: app, level: major_outage, from: 2025-07-05 15:17, to: 2025-07-05 16:57}]}
        """);
    write("corrections.yaml", corrections("A", "author: J. Doe"));
  }

  private static String corrections(String id, String author) {
    return """
    zone: America/Chicago
    corrections:
      - correct: shift
        incident: %s
        to: 2025-07-05 15:57
        %s
        time: 2025-08-01 09:00
        reason: The log says so.
    """
        .formatted(id, author);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void corrections_changeTheResultAndAreShown() {
    assertThat(session.run(SLA + "--corrections corrections.yaml")).isEqualTo(ExitCode.DONE);
    assertThat(session.out())
        .contains("Shift incident \"A\"")
        .containsPattern(
            "counted downtime −1 h; uptime \\+0\\.134408… percentage points;\\s+credit")
        .containsPattern("credit −100\\.00 USD\\.")
        .containsPattern("Counted downtime +1 h 30 min +30 min +−1 h\n")
        .containsPattern("Credit +100\\.00 USD +0\\.00 USD +−100\\.00 USD\n")
        .containsPattern("corrections\\.yaml +Corrections ");
  }

  @Test
  void corrections_thatDoNotFit() throws IOException {
    write("corrections.yaml", corrections("X", "author: J. Doe"));

    assertThat(session.run(SLA + "--corrections corrections.yaml")).isEqualTo(ExitCode.INPUT);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .contains("corrections.yaml:3: error: No incident has the id \"X\". [correction-unfit]");
  }

  @Test
  void corrections_withoutAuthorAreFoundByCheck() throws IOException {
    write("corrections.yaml", corrections("A", ""));

    assertThat(session.run("check corrections.yaml")).isEqualTo(ExitCode.FOUND);
    assertThat(session.out())
        .isEqualTo(
            "corrections.yaml:3: error: \"author\" is missing in a correction with \"correct:"
                + " shift\" and \"incident\", which must have it. [missing-key]\n");
  }

  @Test
  void postmortem_saysWhatWasCorrected() {
    assertThat(
            session.run(
                "postmortem incidents.yaml --contract contract.yaml --corrections corrections.yaml"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out())
        .contains("J. Doe corrected incident \"A\" (shift): The log says so.")
        .containsPattern("Counted downtime +30 min");
  }

  @Test
  void against_showsCausesInSecondsAndMoney() {
    assertThat(session.run(SLA + "--against theirs.yaml --format json --no-ledger"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out().replaceAll("\\s+", ""))
        .contains("\"ours\":{\"counted\":5400,\"value\":\"99.798387096774\",\"credit\":\"100.00\"}")
        .contains("\"theirs\":{\"counted\":6000,")
        .contains("\"causes\":[{\"cause\":\"start\",\"counted\":600,")
        .contains("{\"file\":\"theirs.yaml\",");
  }

  @Test
  void whatIf_eachByItself() {
    assertThat(session.run(SLA + "--what-if target=99.5 --what-if qualify.unknown-time=down"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out())
        .contains("What if target=99.5")
        .containsPattern("Verdict +missed +met")
        .contains("What if qualify.unknown-time=down")
        .contains("No figure, verdict or credit would change.");
  }

  @Test
  void whatIf_thatIsNoTerm() {
    assertThat(session.run(SLA + "--what-if qualify.unknown-time=dwn")).isEqualTo(ExitCode.USAGE);
    assertThat(session.err())
        .startsWith("nines sla: --what-if \"qualify.unknown-time=dwn\": \"unknown-time\" is")
        .contains("did you mean \"down\"?");
  }

  @Test
  void nothingAskedFor_nothingShown() {
    assertThat(session.run(SLA + "--format json")).isEqualTo(ExitCode.DONE);
    assertThat(session.out())
        .doesNotContain("\"corrections\"", "\"against\"", "\"what-if\"", "\"downtime-left\"");
  }

  @Test
  void runningMonth_saysHowMuchIsLeft() {
    assertThat(session.run(SLA + "--what-if target=99.5 --as-of 2025-07-10T00:00:00Z"))
        .isEqualTo(ExitCode.DONE);
    assertThat(session.out())
        .contains("Provisional, as of 9 July 2025, 19:00 CDT")
        .containsPattern("Uptime, if nothing more counts +99\\.79.%")
        .containsPattern("Time passed +8 d 19 h of 31 d; 22 d 5 h still to\\s+come")
        .containsPattern("Uptime of the time passed +99\\.28.%")
        .containsPattern("Until the credit for below 99\\.0.% +5 h 56 min 24 s more");
  }
}
