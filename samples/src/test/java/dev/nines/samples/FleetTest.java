package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.ExitCode;
import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the figures of the fleet sample, and that a second run makes only what changed. */
class FleetTest {

  private static final Path SAMPLE = Path.of("fleet").toAbsolutePath();
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
  private static final String CARGO =
      "cargo: cargo.yaml:7: error: \"promise\" is not a key of a contract; did you mean"
          + " \"promises\"? [unknown-key]";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void fleet_oneBadCustomerStopsNoOther() throws IOException {
    assertThat(run("2025-09-01T00:00:00Z")).as(err.toString()).isEqualTo(ExitCode.INPUT);

    assertThat(contents())
        .containsOnlyKeys(
            ".nines-fleet.jsonl",
            ".nines-ledgers/acme.jsonl",
            ".nines-ledgers/beta.jsonl",
            "acme.pdf",
            "acme.xlsx",
            "beta-availability.pdf",
            "beta-availability.xlsx",
            "beta-availability.json",
            "credits.csv",
            "summary.xlsx");
    assertThat(err.toString())
        .startsWith("3 customers: 2 made, 0 unchanged, 1 with errors.\n")
        .contains(CARGO);
    assertThat(Files.readString(folder.resolve("credits.csv")))
        .isEqualTo(
            "customer,name,contract,from,to,amount,currency,missed_promises,claim_before\r\n"
                + "acme,Acme Corp,acme-2025,2025-07-01T05:00:00Z,2025-08-01T05:00:00Z,100.00,USD,1,"
                + "\r\n"
                + "beta,\"'=Beta, Inc.\",beta-2025,2025-07-01T00:00:00Z,2025-08-01T00:00:00Z,0.00,"
                + "EUR,0,\r\n");
  }

  @Test
  void fleet_printsTheExpectedJson() throws IOException {
    run("2025-09-01T00:00:00Z", "--format", "json");

    assertThat(out.toString())
        .isEqualTo(Files.readString(SAMPLE.resolve("expected").resolve("july.json")));
  }

  @Test
  void fleet_aSecondRunWritesTheSameBytes_andMakesNothingAnew() throws IOException {
    run("2025-09-01T00:00:00Z");
    Map<String, Integer> first = contents();
    Files.setLastModifiedTime(folder.resolve("acme.pdf"), LONG_AGO);

    assertThat(run("2025-09-02T00:00:00Z", "--jobs", "1")).isEqualTo(ExitCode.INPUT);

    assertThat(err.toString()).contains("3 customers: 0 made, 2 unchanged, 1 with errors.\n");
    assertThat(contents()).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(folder.resolve("acme.pdf"))).isEqualTo(LONG_AGO);
  }

  @Test
  void fleet_whatIsGoneOrChangedIsMadeAgain() throws IOException {
    run("2025-09-01T00:00:00Z");
    Map<String, Integer> first = contents();
    Files.delete(folder.resolve("acme.xlsx"));
    Files.writeString(folder.resolve("beta-availability.json"), "{}");

    run("2025-09-01T00:00:00Z");

    assertThat(err.toString()).contains("3 customers: 2 made, 0 unchanged, 1 with errors.\n");
    assertThat(contents()).isEqualTo(first);
  }

  @Test
  void fleet_aFolderThatIsNotThereIsNotMade() {
    Path missing = folder.resolve("missing");

    assertThat(run(missing, "2025-09-01T00:00:00Z")).isEqualTo(ExitCode.OUTPUT);
    assertThat(err.toString())
        .isEqualTo("The folder \"" + missing + "\" does not exist; make it first.\n");
    assertThat(missing).doesNotExist();
  }

  private Map<String, Integer> contents() throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> contents.put(name(file), hash(file)));
    }
    return contents;
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static int hash(Path file) {
    try {
      return Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(String now, String... more) {
    return run(folder, now, more);
  }

  private int run(Path target, String now, String... more) {
    InstantSource clock = InstantSource.fixed(Instant.parse(now));
    Stream<String> words =
        Stream.of("fleet", "fleet.yaml", "--period", "2025-07", "-d", target.toString());
    return Main.run(
        new Terminal(new PrintWriter(out), new PrintWriter(err), SAMPLE, clock, false),
        Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }
}
