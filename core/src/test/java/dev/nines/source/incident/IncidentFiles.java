package dev.nines.source.incident;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads texts and test resources as incident files. */
final class IncidentFiles {

  private IncidentFiles() {}

  static Checked<Facts> read(String text) {
    return new IncidentFileReader()
        .read(SourceInput.of("x.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  static String resource(String path) {
    try (InputStream in = IncidentFiles.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("test resource " + path, e);
    }
  }

  static List<String> problems(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }
}
