package dev.nines.source.statuspage;

import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what status pages publish, as every installed reader would. */
final class StatusFiles {

  private StatusFiles() {}

  static Checked<Facts> resource(String name) {
    try (InputStream in = StatusFiles.class.getResourceAsStream("/statuspage/" + name)) {
      return SourceReaders.installed().read(SourceInput.of(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("test resource " + name, e);
    }
  }

  static Checked<Facts> text(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SourceReaders.installed().read(SourceInput.of(name, bytes));
  }

  static Incident incident(Facts facts, String id) {
    return facts.incidents().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  static List<String> windows(Incident incident) {
    return incident.impact().stream().map(StatusFiles::window).toList();
  }

  static String window(ImpactWindow w) {
    return w.services()
        + " "
        + w.level().orElse("-")
        + " "
        + w.from().at()
        + "/"
        + w.to().map(to -> to.at().toString()).orElse("open");
  }

  static List<String> problems(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }
}
