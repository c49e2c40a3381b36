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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every command that README.md shows, in a copy of the samples. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final String LAUNCHER = "report-cli/nines ";
  private static final String JAR = "java -jar report-cli/target/nines.jar ";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("commands")
  void command_leavesWhatItNames(String command) throws IOException {
    copySamples();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> outputs = outputs(command);

    int code = Main.run(terminal(out, err), command.split(" "));

    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(outputs).allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
    assertThat(out.toString().isEmpty()).isEqualTo(!outputs.isEmpty());
  }

  @Test
  void commands_theTwoWaysToStartAreShown() throws IOException {
    assertThat(shownLines()).anyMatch(line -> line.startsWith(LAUNCHER + "postmortem "));
    assertThat(shownLines()).anyMatch(line -> line.startsWith(LAUNCHER + "sla "));
    assertThat(shownLines()).anyMatch(line -> line.startsWith(JAR));
    assertThat(shownLines()).contains("./mvnw verify");
  }

  static Stream<String> commands() throws IOException {
    return shownLines().stream()
        .filter(line -> line.startsWith(LAUNCHER) || line.startsWith(JAR))
        .map(line -> line.substring(line.startsWith(JAR) ? JAR.length() : LAUNCHER.length()));
  }

  // the lines of the shell blocks
  private static List<String> shownLines() throws IOException {
    List<String> shown = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
      if (line.startsWith("```")) {
        inside = line.equals("```sh");
      } else if (inside) {
        shown.add(line);
      }
    }
    return shown;
  }

  private static List<String> outputs(String command) {
    List<String> words = Arrays.asList(command.split(" "));
    return IntStream.range(1, words.size())
        .filter(i -> words.get(i - 1).equals("-o"))
        .mapToObj(words::get)
        .toList();
  }

  private Terminal terminal(StringWriter out, StringWriter err) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2025-08-02T00:00:00Z"));
    return new Terminal(new PrintWriter(out), new PrintWriter(err), folder, clock, false);
  }

  private void copySamples() throws IOException {
    for (String sample : List.of("brand", "chargeover")) {
      copy(Path.of(sample));
    }
  }

  private void copy(Path sample) throws IOException {
    try (Stream<Path> files = Files.walk(sample)) {
      files.forEach(file -> copy(file, folder.resolve("samples").resolve(file)));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
