package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.incident.PlacesRestored;
import dev.nines.time.Interval;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files inside a PDF, as inputs from which the same figures can be made again. */
final class StoredEvidence implements Storage {

  private final JsonNode manifest;
  private final Map<String, byte[]> contents;
  private final Map<Path, SourceInput> inputs = new LinkedHashMap<>();
  private final Map<Path, String> shown = new LinkedHashMap<>();
  private final Map<Path, String> given = new LinkedHashMap<>();

  /**
   * Takes the files of a PDF.
   *
   * @param manifest what they are
   * @param contents their bytes by name
   */
  StoredEvidence(JsonNode manifest, Map<String, byte[]> contents) {
    this.manifest = manifest;
    this.contents = contents;
    for (JsonNode file : manifest.path("files")) {
      String name = file.path("name").asText();
      String read = file.path("shown").asText(name);
      Path path = path(file);
      shown.put(path, read);
      if (file.has(EvidenceFiles.GIVEN)) {
        given.put(path, file.get(EvidenceFiles.GIVEN).asText());
      }
      inputs.put(path, SourceInput.of(read, contents.get(name)));
    }
  }

  private static Path path(JsonNode file) {
    return file.has("path")
        ? Path.of(file.get("path").asText())
        : Path.of("evidence", file.path("name").asText());
  }

  /** Returns what was asked for. */
  JsonNode request() {
    return manifest.path("request");
  }

  /** Returns the contents of the files that are something, by name. */
  Map<String, byte[]> contents(String is) {
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (JsonNode file : manifest.path("files")) {
      if (file.path("is").asText().equals(is)) {
        String name = file.path("name").asText();
        found.put(name, contents.get(name));
      }
    }
    return found;
  }

  /** Returns the files that are something, in their order. */
  List<DataSource> sources(String is) {
    List<DataSource> sources = new ArrayList<>();
    for (JsonNode file : manifest.path("files")) {
      if (file.path("is").asText().equals(is)) {
        Optional<String> kind = Optional.ofNullable(file.get("kind")).map(JsonNode::asText);
        String name = file.path("name").asText();
        sources.add(new DataSource(name, path(file), kind, Optional.empty()));
      }
    }
    return sources;
  }

  /** Returns the first of the files that are something. */
  Optional<DataSource> source(String is) {
    return sources(is).stream().findFirst();
  }

  /** Returns the inputs to read. */
  InputFiles files(SourceReaders readers) {
    return new InputFiles(readers, shown, this);
  }

  @Override
  public Checked<SourceInput> open(String name, Path path) {
    SourceInput input = inputs.get(path.normalize());
    return input == null
        ? Checked.failed(
            Problem.of(
                ProblemCode.FILE_MISSING,
                SourceLocation.ofFile(name),
                "The file \"" + name + "\" is not inside the document."))
        : Checked.of(SourceInput.of(name, input.bytes()));
  }

  // of a file whose comments were left out, that of the file with them
  @Override
  public Checked<String> sha256(Path path, SourceInput file) {
    String known = given.get(path.normalize());
    return known == null ? file.sha256() : Checked.of(known);
  }

  @Override
  public boolean holds(Path path) {
    return inputs.containsKey(path.normalize());
  }

  @Override
  public Facts asStored(Facts facts, List<DataSource> sources) {
    String first = sources.get(0).path().getFileName().toString();
    String is = first.startsWith("against") ? "against" : "facts";
    List<InputFile> from = new ArrayList<>();
    manifest.path(is + "-from").forEach(input -> from.add(input(input)));
    return PlacesRestored.of(facts, from);
  }

  private static InputFile input(JsonNode input) {
    Optional<Interval> span =
        input.has("from")
            ? Optional.of(
                Interval.of(
                    Instant.parse(input.get("from").asText()),
                    Instant.parse(input.get("to").asText())))
            : Optional.empty();
    return new InputFile(
        input.path("file").asText(),
        input.path("sha256").asText(),
        input.path("records").asLong(),
        input.path("read-as").asText(),
        span);
  }
}
