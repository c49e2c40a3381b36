package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nines.cli.SampleRuns.Made;
import dev.nines.cli.SampleRuns.Sample;
import dev.nines.render.pdf.page.PdfContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every document in a browser: HTML without a violation that axe-core finds, in light, dark, print
 * and on a telephone; PDF in pdf.js and in Chromium. Run with {@code -Pbrowser}; the pictures are
 * in {@code target/browser/documents}.
 */
@Tag("browser")
class BrowserTest {

  private static final Path SCRIPTS = Path.of("src/test/browser");
  private static final Path WORK = Path.of("target/browser").toAbsolutePath();
  private static final String CHROMIUM = System.getProperty("nines.chromium", "/usr/bin/chromium");

  @TempDir private static Path folder;

  @Test
  void documents_haveNoViolationAndOpenInEveryViewer() throws Exception {
    Path documents = prepared();
    List<Made> made = new ArrayList<>();
    SampleRuns runs = new SampleRuns(folder);
    for (Sample sample : SampleRuns.all().toList()) {
      Made document = runs.make(sample);
      made.add(document);
      for (String form : List.of("html", "pdf")) {
        Files.copy(document.file(form), documents.resolve(sample.name() + "." + form));
      }
    }
    JsonNode result = checked(documents);
    List<String> wrong = new ArrayList<>();
    result.path("wrong").forEach(w -> wrong.add(w.asText()));
    assertThat(wrong).isEmpty();
    assertThat(result.path("seen").path("html")).hasSize(made.size() * 4);
    for (JsonNode pdf : result.path("seen").path("pdf")) {
      byte[] bytes = Files.readAllBytes(documents.resolve(pdf.path("name").asText()));
      List<List<String>> pages = PdfContents.read(bytes).pages();
      long letters = pages.stream().flatMap(List::stream).mapToLong(String::length).sum();
      assertThat(pdf.path("pages").asInt()).isEqualTo(pages.size());
      assertThat(pdf.path("letters").asLong()).isGreaterThanOrEqualTo(letters);
    }
  }

  private static Path prepared() throws IOException, InterruptedException {
    Path documents = WORK.resolve("documents");
    if (Files.exists(documents)) {
      try (Stream<Path> old = Files.walk(documents)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(documents);
    for (String name : List.of("package.json", "package-lock.json", "check.mjs")) {
      Files.copy(SCRIPTS.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(WORK.resolve("node_modules"))) {
      run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }
    return documents;
  }

  private static JsonNode checked(Path documents) throws IOException, InterruptedException {
    String said = run(List.of("node", "check.mjs", documents.toString(), CHROMIUM));
    return new ObjectMapper().readTree(said.substring(said.lastIndexOf("{\"wrong\"")));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path log = WORK.resolve(command.get(0) + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(WORK.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean done = process.waitFor(1, TimeUnit.HOURS);
    String said = Files.readString(log);
    if (!done || process.exitValue() != 0) {
      process.destroy();
      throw new IOException(command + " failed: " + said);
    }
    return said;
  }
}
