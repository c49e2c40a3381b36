package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.render.pdf.page.PdfContents;
import dev.nines.report.Data;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.edition.Revisions;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document that was sent before: its figures, from the JSON inside the PDF or from JSON alone.
 *
 * @param name the name of its file
 * @param sha256 the hash of its bytes
 * @param figures its figures
 */
record SentBefore(String name, String sha256, Data figures) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a document; a problem where it holds no figures. */
  static Checked<SentBefore> of(SourceInput input) {
    try (InputStream in = input.bytes().open()) {
      byte[] bytes = in.readAllBytes();
      Optional<Data> figures =
          PdfContents.isPdf(bytes) ? inside(bytes) : Optional.of(bytes).flatMap(SentBefore::data);
      return figures
          .map(data -> Checked.of(new SentBefore(input.name(), Sha256.of(bytes), data)))
          .orElseGet(() -> unfit(input));
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
  }

  private static Checked<SentBefore> unfit(SourceInput input) {
    String message =
        "\"" + input.name() + "\" holds no figures; use a PDF or JSON that Nines wrote.";
    return Checked.failed(Problem.of(ProblemCode.NO_FIGURES, input.location(), message));
  }

  private static Optional<Data> inside(byte[] pdf) throws IOException {
    return Optional.ofNullable(PdfContents.read(pdf).files().get(EvidenceFiles.REPORT))
        .flatMap(SentBefore::data);
  }

  private static Optional<Data> data(byte[] json) {
    try {
      JsonNode tree = JSON.readTree(json);
      return tree.has("nines") ? Optional.of(data(tree)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Data data(JsonNode node) {
    if (node.isObject()) {
      Data.Mapping mapping = Data.mapping();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        mapping = mapping.with(field.getKey(), data(field.getValue()));
      }
      return mapping;
    } else if (node.isArray()) {
      List<Data> items = new ArrayList<>();
      node.forEach(item -> items.add(data(item)));
      return new Data.Sequence(items);
    } else if (node.isBoolean()) {
      return new Data.Flag(node.booleanValue());
    }
    return node.isIntegralNumber()
        ? new Data.Whole(new BigInteger(node.asText()))
        : new Data.Text(node.asText());
  }

  /** Returns what changed since, as a result shows it. */
  Revisions revisions(Result result) {
    Report now = result.report().orElseThrow();
    ReportFormat format = format(now);
    Revisions.Document sent = new Revisions.Document(name, sha256);
    return Revisions.since(sent, Revisions.figures(figures, format), now.data(), format);
  }

  /** Returns its figures as a report of now would show them. */
  Map<String, String> shown(Report now) {
    return Revisions.figures(figures, format(now));
  }

  /** Returns how a report shows figures. */
  static ReportFormat format(Report now) {
    return ReportFormat.of(zone(now.data()), now.document().words());
  }

  // that in which the document shows its times
  private static ZoneId zone(Data data) {
    return find(data, "zone")
        .or(() -> find(data, "period").flatMap(period -> find(period, "zone")))
        .filter(Data.Text.class::isInstance)
        .map(zone -> ZoneId.of(((Data.Text) zone).text()))
        .orElse(ZoneOffset.UTC);
  }

  private static Optional<Data> find(Data data, String key) {
    return data instanceof Data.Mapping mapping
        ? Optional.ofNullable(mapping.entries().get(key))
        : Optional.empty();
  }
}
