package dev.nines.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.render.json.JsonRenderer;
import dev.nines.render.pdf.Attachment;
import dev.nines.report.Data;
import dev.nines.source.SourceInput;
import dev.nines.source.csv.RowsWriter;
import dev.nines.source.incident.IncidentFileWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gathers what a document was made of, as the files that travel inside its PDF: the contract as
 * given, the facts, the figures with their ledger, and what was asked.
 */
final class EvidenceFiles {

  /** The file that says what was asked and what each of the others is. */
  static final String MANIFEST = "evidence.json";

  /** The file with the figures. */
  static final String REPORT = "report.json";

  /** What a file with words of a language is. */
  static final String WORDS = "words";

  private static final String JSON = "application/json";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode manifest = NODES.objectNode();
  private final ArrayNode files = NODES.arrayNode();
  private final List<Attachment> attachments = new ArrayList<>();

  /** Starts with what was asked for. */
  EvidenceFiles(String document, ObjectNode request) {
    manifest.put("nines", 1).put("document", document).set("request", request);
  }

  /** Adds the contract and the files that it extends, as they were given. */
  EvidenceFiles contract(Map<Path, SourceInput> contracts) {
    Path folder = Path.of("");
    for (Map.Entry<Path, SourceInput> file : contracts.entrySet()) {
      if (attachments.isEmpty()) {
        folder = file.getKey().toAbsolutePath().normalize().getParent();
      }
      Path path = folder.relativize(file.getKey().toAbsolutePath().normalize());
      String name = "contract-" + (attachments.size() + 1) + "-" + path.getFileName();
      ObjectNode entry = entry(name, "contract", content(file.getValue()));
      entry.put("path", path.toString().replace('\\', '/')).put("shown", file.getValue().name());
      source(name, "text/plain", "A contract file as it was given", content(file.getValue()));
    }
    return this;
  }

  /** Adds a file as it was given. */
  EvidenceFiles asGiven(String is, SourceInput file) {
    String name = is + "-" + Path.of(file.name()).getFileName();
    entry(name, is, content(file)).put("shown", file.name());
    return source(name, "text/plain", "The file of " + is + " as it was given", content(file));
  }

  /** Adds what the sender gave to the document: the brand file and all that it names. */
  EvidenceFiles brand(BrandRequest request, Map<Path, SourceInput> opened) {
    BrandPaths paths = BrandPaths.of(opened.keySet());
    for (Map.Entry<Path, SourceInput> file : opened.entrySet()) {
      Path path = file.getKey();
      byte[] content = content(file.getValue());
      String name = "brand-" + (attachments.size() + 1) + "-" + path.getFileName();
      ObjectNode entry = entry(name, is(request, path), content);
      entry.put("path", paths.inside(path)).put("shown", file.getValue().name());
      source(name, paths.mediaType(path), "What the sender gave to the document", content);
    }
    return this;
  }

  private static String is(BrandRequest request, Path path) {
    if (request.file().filter(file -> file.path().equals(path)).isPresent()) {
      return "brand";
    }
    boolean section = request.sections().stream().anyMatch(s -> s.path().equals(path));
    return section ? "section" : "brand-part";
  }

  /** Adds the words of a user's own, without which the document could not be made again. */
  EvidenceFiles words(Language language) {
    language
        .files()
        .forEach(
            (name, content) -> {
              entry(name, WORDS, content);
              source(name, "text/plain", "Words of the language " + language.tag(), content);
            });
    return this;
  }

  /** Adds facts, and the files that they were read from by name and hash. */
  EvidenceFiles facts(String is, Facts facts) {
    manifest.set(is + "-from", inputs(facts.inputs()));
    text(is + ".json", is, "incidents", JSON, IncidentFileWriter.placed(facts));
    RowsWriter.texts(facts)
        .forEach((kind, rows) -> text(is + "-" + kind + ".csv", is, kind, "text/csv", rows));
    return this;
  }

  private void text(String name, String is, String kind, String type, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    entry(name, is, content).put("kind", kind);
    source(name, type, "The facts that the figures rest on", content);
  }

  /** Adds the figures, and returns all files, first that which says what the others are. */
  List<Attachment> with(Data figures) {
    byte[] report = json(figures);
    entry(REPORT, "report", report);
    manifest.set("files", files);
    List<Attachment> all = new ArrayList<>();
    byte[] said =
        (manifest.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    all.add(
        new Attachment(
            MANIFEST,
            JSON,
            Attachment.Relation.SUPPLEMENT,
            "What was asked, and of what files",
            said));
    all.add(
        new Attachment(
            REPORT, JSON, Attachment.Relation.DATA, "The figures with their ledger", report));
    all.addAll(attachments);
    return all;
  }

  private EvidenceFiles source(String name, String type, String description, byte[] content) {
    attachments.add(new Attachment(name, type, Attachment.Relation.SOURCE, description, content));
    return this;
  }

  private ObjectNode entry(String name, String is, byte[] content) {
    return files.addObject().put("name", name).put("is", is).put("sha256", Sha256.of(content));
  }

  private static ArrayNode inputs(List<InputFile> inputs) {
    ArrayNode all = NODES.arrayNode();
    for (InputFile input : inputs) {
      ObjectNode one = all.addObject();
      one.put("file", input.file()).put("sha256", input.sha256());
      one.put("records", input.records()).put("read-as", input.readAs());
      input
          .span()
          .ifPresent(s -> one.put("from", s.from().toString()).put("to", s.to().toString()));
    }
    return all;
  }

  private static byte[] json(Data figures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new JsonRenderer().render(figures, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  // it was read a moment ago
  private static byte[] content(SourceInput file) {
    try (InputStream in = file.bytes().open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + file.name() + "\" cannot be read again", e);
    }
  }
}
