package dev.nines.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.render.json.JsonRenderer;
import dev.nines.render.pdf.Attachment;
import dev.nines.report.Data;
import dev.nines.source.SourceInput;
import dev.nines.source.corrections.CorrectionsReader;
import dev.nines.source.csv.RowsWriter;
import dev.nines.source.incident.IncidentFileWriter;
import dev.nines.source.tree.BareText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gathers what a document was made of, as the files that travel inside its PDF: the contract as
 * given, the facts, the figures with their ledger, and what was asked.
 */
final class EvidenceFiles {

  /** The file that says what was asked and what each of the others is. */
  static final String MANIFEST = "evidence.json";

  /** The file with the figures. */
  static final String REPORT = "report.json";

  /** The hash of a file as it was given, where it is not the one inside. */
  static final String GIVEN = "sha256-as-given";

  /** What a file with words of a language is. */
  static final String WORDS = "words";

  private static final String DOCUMENT = "document";
  private static final String JSON = "application/json";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode manifest = NODES.objectNode();
  private final ArrayNode files = NODES.arrayNode();
  private final List<Attachment> attachments = new ArrayList<>();
  private final Audience readers;

  /**
   * Starts with what was asked for.
   *
   * @param document the kind of document
   * @param readers who will read it; customers get no comments
   */
  EvidenceFiles(String document, ObjectNode request, Audience readers) {
    this.readers = readers;
    manifest.put("nines", 1).put(DOCUMENT, document).set("request", request);
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
      byte[] shown = shown(file.getValue());
      ObjectNode entry = entry(name, "contract", file.getValue(), shown);
      entry.put("path", path.toString().replace('\\', '/')).put("shown", file.getValue().name());
      source(name, "text/plain", "A contract file", shown);
    }
    return this;
  }

  /**
   * Adds a file of corrections.
   *
   * @param ids what customers know each incident by; absent for readers who may see all
   */
  EvidenceFiles corrections(SourceInput file, Optional<Map<String, String>> ids) {
    byte[] shown =
        ids.map(known -> CorrectionsReader.textForCustomers(file, known).value().orElseThrow())
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .orElseGet(() -> content(file));
    return terms("corrections", file, shown);
  }

  /** Adds a file that says what is measured. */
  EvidenceFiles measurements(SourceInput file) {
    return terms("measurements", file, shown(file));
  }

  private EvidenceFiles terms(String is, SourceInput file, byte[] shown) {
    String name = is + "-" + Path.of(file.name()).getFileName();
    entry(name, is, file, shown).put("shown", file.name());
    return source(name, "text/plain", "The file of " + is, shown);
  }

  // what only its author reads is not for customers
  private byte[] shown(SourceInput file) {
    return readers == Audience.INTERNAL
        ? content(file)
        : BareText.of(file.text().value().orElseThrow()).getBytes(StandardCharsets.UTF_8);
  }

  // the hash that the document shows is that of the file on the sender's disk
  private ObjectNode entry(String name, String is, SourceInput file, byte[] shown) {
    ObjectNode entry = entry(name, is, shown);
    String given = Sha256.of(content(file));
    return entry.path("sha256").asText().equals(given) ? entry : entry.put(GIVEN, given);
  }

  /** Adds what the sender gave to the document: the brand file and all that it names. */
  EvidenceFiles brand(BrandRequest request, Map<Path, SourceInput> opened) {
    Map<Path, SourceInput> shown =
        readers == Audience.INTERNAL
            ? opened
            : new CustomerBrand(request, opened, manifest.path(DOCUMENT).asText()).files();
    BrandPaths paths = BrandPaths.of(shown.keySet());
    for (Map.Entry<Path, SourceInput> file : shown.entrySet()) {
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
              byte[] shown = readers == Audience.INTERNAL ? content : BareWords.of(content);
              entry(name, WORDS, shown);
              source(name, "text/plain", "Words of the language " + language.tag(), shown);
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
    all.add(
        new Attachment(
            MANIFEST,
            JSON,
            Attachment.Relation.SUPPLEMENT,
            "What was asked, and of what files",
            text(manifest)));
    all.add(
        new Attachment(
            REPORT, JSON, Attachment.Relation.DATA, "The figures with their ledger", report));
    all.addAll(attachments);
    return all;
  }

  /** Returns files with more said in the one that says what the others are; none where none is. */
  static List<Attachment> amended(List<Attachment> files, Consumer<ObjectNode> more) {
    return files.stream().map(f -> f.name().equals(MANIFEST) ? amended(f, more) : f).toList();
  }

  private static Attachment amended(Attachment file, Consumer<ObjectNode> more) {
    try {
      ObjectNode said = (ObjectNode) new ObjectMapper().readTree(file.content());
      more.accept(said);
      return new Attachment(
          file.name(), file.type(), file.relation(), file.description(), text(said));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }

  private static byte[] text(ObjectNode said) {
    return (said.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
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
