package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nines.render.json.JsonRenderer;
import dev.nines.render.pdf.Attachment;
import dev.nines.report.edition.Approval;
import dev.nines.report.edition.Edition;
import dev.nines.report.edition.EditionData;
import dev.nines.report.edition.Revision;
import dev.nines.report.edition.Revisions;
import dev.nines.report.edition.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document says of itself, as the files inside it carry it. */
final class EditionJson {

  private static final String KEY = "edition";
  private static final ObjectMapper JSON = new ObjectMapper();

  private EditionJson() {}

  /** Returns files with the edition in the one that says what the others are. */
  static List<Attachment> with(Edition edition, List<Attachment> files) {
    return edition.isPlain()
        ? files
        : EvidenceFiles.amended(files, manifest -> manifest.set(KEY, json(edition)));
  }

  // the figures of the document sent before are for checks alone
  private static ObjectNode json(Edition edition) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      new JsonRenderer().render(new EditionData(edition).data(), said);
      ObjectNode tree = (ObjectNode) JSON.readTree(said.toByteArray());
      edition
          .revisions()
          .ifPresent(r -> r.before().forEach(tree.withObject("/revisions/figures")::put));
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  /** Returns the edition of a document. */
  static Edition of(JsonNode manifest) {
    JsonNode said = manifest.path(KEY);
    List<Integer> redacted = new ArrayList<>();
    said.path("redacted").forEach(rule -> redacted.add(rule.path("replaced").asInt()));
    return new Edition(
        State.of(said.path("state").asText()), approval(said), revisions(said), redacted);
  }

  private static Optional<Approval> approval(JsonNode said) {
    JsonNode approved = said.path("approved");
    return approved.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Approval(
                approved.path("by").asText(), LocalDate.parse(approved.path("on").asText())));
  }

  private static Optional<Revisions> revisions(JsonNode said) {
    JsonNode since = said.path("revisions");
    if (since.isMissingNode()) {
      return Optional.empty();
    }
    List<Revision> changes = new ArrayList<>();
    for (JsonNode change : since.path("changes")) {
      changes.add(
          new Revision(
              change.path("what").asText(),
              change.path("before").asText(),
              change.path("now").asText()));
    }
    Map<String, String> before = new LinkedHashMap<>();
    since.path("figures").properties().forEach(f -> before.put(f.getKey(), f.getValue().asText()));
    String hash = since.path("sha256").asText();
    return Optional.of(new Revisions(since.path("file").asText(), hash, before, changes));
  }
}
