package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.ExitCode;
import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run of a fleet makes anew, and what it leaves as it is. */
class FleetResumeTest {

  private static final Path SAMPLE = Path.of("fleet").toAbsolutePath();
  private static final String LATER = "2025-09-01T00:00:00Z";

  private final StringWriter err = new StringWriter();

  @TempDir Path folder;
  private Path reports;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(SAMPLE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    reports = Files.createDirectory(folder.resolve("reports"));
  }

  @Test
  void aChangedContract_isMadeAnew_alone() throws IOException {
    run(LATER, "2025-07");
    edit("contracts/acme.yaml", "99.9\n", "99.8\n");
    run(LATER, "2025-07");
    assertThat(said()).contains("1 made, 1 unchanged, 1 with errors");
  }

  @Test
  void changedData_areMadeAnew_alone() throws IOException {
    run(LATER, "2025-07");
    edit("data/beta-states.csv", "10:31", "10:41");
    run(LATER, "2025-07");
    assertThat(said()).contains("1 made, 1 unchanged, 1 with errors");
  }

  @Test
  void dataThatBelongToACustomerNow_areMadeAnew() throws IOException {
    run(LATER, "2025-07");
    Files.copy(folder.resolve("data/acme-incidents.yaml"), folder.resolve("data/acme-more.yaml"));
    run(LATER, "2025-07");
    assertThat(said()).doesNotContain("2 unchanged").contains("1 unchanged");
  }

  @Test
  void aBadCustomerThatIsMended_isMade_alone() throws IOException {
    run(LATER, "2025-07");
    edit("contracts/cargo.yaml", "promise:", "promises:");
    assertThat(run(LATER, "2025-07")).as(said()).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("1 made, 2 unchanged, 0 with errors");
  }

  @Test
  void anotherPeriod_isMadeAnew() throws IOException {
    run(LATER, "2025-07");
    run(LATER, "2025-06");
    assertThat(said()).contains("2 made, 0 unchanged, 1 with errors");
  }

  @Test
  void aPeriodThatIsNotOver_isMadeAnewAtAnotherTime() throws IOException {
    run("2025-07-20T00:00:00Z", "2025-07");
    run("2025-07-20T00:00:00Z", "2025-07");
    assertThat(said()).contains("0 made, 2 unchanged, 1 with errors");
    run("2025-07-21T00:00:00Z", "2025-07");
    assertThat(said()).contains("2 made, 0 unchanged, 1 with errors");
  }

  @Test
  void aLedgerThatIsGone_isMadeAnew() throws IOException {
    run(LATER, "2025-07");
    byte[] summary = Files.readAllBytes(reports.resolve("summary.xlsx"));
    Files.delete(reports.resolve(".nines-ledgers/beta.jsonl"));
    run(LATER, "2025-07");
    assertThat(said()).contains("1 made, 1 unchanged, 1 with errors");
    assertThat(Files.readAllBytes(reports.resolve("summary.xlsx"))).isEqualTo(summary);
  }

  @Test
  void aRunThatWasBrokenOff_goesOnWhereItWas_toTheSameBytes() throws IOException {
    run(LATER, "2025-07");
    byte[] summary = Files.readAllBytes(reports.resolve("summary.xlsx"));
    byte[] credits = Files.readAllBytes(reports.resolve("credits.csv"));
    Files.delete(reports.resolve("summary.xlsx"));
    Files.delete(reports.resolve("credits.csv"));
    Files.delete(reports.resolve("beta-availability.pdf"));
    Path state = reports.resolve(".nines-fleet.jsonl");
    List<String> lines = Files.readAllLines(state);
    Files.writeString(state, lines.get(0) + "\n" + lines.get(1).substring(0, 100));

    run(LATER, "2025-07");

    assertThat(said()).contains("1 made, 1 unchanged, 1 with errors");
    assertThat(Files.readAllBytes(reports.resolve("summary.xlsx"))).isEqualTo(summary);
    assertThat(Files.readAllBytes(reports.resolve("credits.csv"))).isEqualTo(credits);
    assertThat(Files.readAllLines(state)).isEqualTo(lines);
  }

  private void edit(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  // what the last run said
  private String said() {
    return err.toString();
  }

  private int run(String now, String period) {
    err.getBuffer().setLength(0);
    InstantSource clock = InstantSource.fixed(Instant.parse(now));
    PrintWriter none = new PrintWriter(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    return Main.run(
        new Terminal(none, new PrintWriter(err), folder, clock, false),
        "fleet",
        "fleet.yaml",
        "--period",
        period,
        "-d",
        reports.toString());
  }
}
