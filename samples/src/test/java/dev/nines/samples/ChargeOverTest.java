package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.ExitCode;
import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the sample's figures: from the pasted page, and from the incident file made of it. */
class ChargeOverTest {

  private static final Path SAMPLE = Path.of("chargeover").toAbsolutePath();
  private static final Path EXPECTED = SAMPLE.resolve("expected");

  @TempDir Path folder;

  @Test
  void sla_printsTheExpectedJson() throws IOException {
    assertThat(printed("sla", "contract.yaml", "--data", "page.txt", "--period", "2025-07"))
        .isEqualTo(Files.readString(EXPECTED.resolve("july.json")));
  }

  @Test
  void postmortem_printsTheExpectedJson() throws IOException {
    assertThat(printed("postmortem", "page.txt", "--contract", "contract.yaml"))
        .isEqualTo(Files.readString(EXPECTED.resolve("postmortem.json")));
  }

  @Test
  void sla_ofTheImportedIncidentHasTheSameFigures() throws IOException {
    Path imported = folder.resolve("incident.yaml");
    run(new StringWriter(), "import", "page.txt", "-o", imported.toString());

    String json =
        printed("sla", "contract.yaml", "--data", imported.toString(), "--period", "2025-07");

    assertThat(figures(json)).isEqualTo(figures(Files.readString(EXPECTED.resolve("july.json"))));
  }

  @Test
  void figures_areThoseOfTheReadme() throws IOException {
    assertThat(Files.readString(EXPECTED.resolve("july.json")))
        .contains("\"seconds\": 2678400")
        .contains("\"down\": 5400")
        .contains("\"value\": \"99.798387096774\"")
        .contains("\"shown\": \"99.79\"")
        .contains("\"met\": false")
        .contains("\"amount\": \"100.00\"")
        .contains("\"until\": \"2025-08-31T05:00:00Z\"");
  }

  // everything between the inputs, which differ, and the reasons, which name their file
  private static String figures(String json) {
    return json.substring(json.indexOf("\"promises\""), json.indexOf("\"ledger\""));
  }

  private String printed(String... words) {
    StringWriter out = new StringWriter();
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    run(out, all);
    return out.toString();
  }

  private void run(StringWriter out, String... words) {
    StringWriter err = new StringWriter();
    InstantSource clock = InstantSource.fixed(Instant.parse("2025-09-01T00:00:00Z"));
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), SAMPLE, clock, false);

    assertThat(Main.run(terminal, words)).as(err.toString()).isEqualTo(ExitCode.DONE);
  }
}
