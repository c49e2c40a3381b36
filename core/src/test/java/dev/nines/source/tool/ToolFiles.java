package dev.nines.source.tool;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads texts and test resources as files of tools. */
public final class ToolFiles {

  private ToolFiles() {}

  public static String text(String name) {
    try (InputStream in = ToolFiles.class.getResourceAsStream("/tools/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("test resource " + name, e);
    }
  }

  public static SourceInput input(String text) {
    return SourceInput.of("t.json", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what is read of a resource. */
  public static Checked<Facts> resource(String name) {
    return read(text(name));
  }

  public static Checked<Facts> read(String text) {
    return SourceReaders.installed().read(input(text));
  }

  public static List<String> problems(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }

  public static Incident incident(Checked<Facts> facts, String id) {
    return facts.value().orElseThrow().incidents().stream()
        .filter(incident -> incident.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the marks of an incident, {@code name=time} each. */
  public static List<String> marks(Incident incident) {
    return incident.marks().times().entrySet().stream()
        .map(
            mark ->
                mark.getKey()
                    + "="
                    + mark.getValue().stream()
                        .map(time -> time.at().toString())
                        .collect(Collectors.joining(",")))
        .toList();
  }
}
