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
import org.junit.jupiter.api.Test;

/** Holds the sample's figures, and that no latency is lost silently. */
class ProbesTest {

  private static final Path SAMPLE = Path.of("probes").toAbsolutePath();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void sla_printsTheExpectedJson() throws IOException {
    int code =
        run(
            "sla",
            "contract.yaml",
            "--data",
            "probes.csv",
            "--period",
            "2025-07-01/2025-07-02",
            "--format",
            "json");

    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .isEqualTo(Files.readString(SAMPLE.resolve("expected").resolve("day.json")))
        .contains("\"down\": 1200")
        .contains("\"unknown\": 4800")
        .contains("\"value\": \"98.611111111111\"")
        .contains("\"if-down\": \"93.055555555555\"")
        .contains("\"amount\": \"24.00\"");
  }

  @Test
  void import_saysThatLatenciesCannotBeWritten() {
    assertThat(run("import", "probes.csv")).isEqualTo(ExitCode.INPUT);
    assertThat(err.toString()).contains("The metric values cannot be written as an incident file");
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... words) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2025-09-01T00:00:00Z"));
    return Main.run(
        new Terminal(new PrintWriter(out), new PrintWriter(err), SAMPLE, clock, false), words);
  }
}
