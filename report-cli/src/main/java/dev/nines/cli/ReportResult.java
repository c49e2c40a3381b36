package dev.nines.cli;

import dev.nines.render.Renderer;
import dev.nines.render.html.HtmlRenderer;
import dev.nines.render.json.JsonRenderer;
import dev.nines.render.markdown.MarkdownRenderer;
import dev.nines.render.pdf.Attachment;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.render.pdf.PdfRenderer;
import dev.nines.render.text.TextRenderer;
import dev.nines.render.xlsx.XlsxRenderer;
import dev.nines.report.Report;
import dev.nines.report.edition.Edition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A report in any of its forms, each made when it is asked for. */
final class ReportResult implements Result {

  private final Report report;
  private final MissingGlyphs missing;
  private final Supplier<List<Attachment>> evidence;
  private final PdfOptions options;

  ReportResult(Report report, MissingGlyphs missing) {
    this(report, missing, List::of);
  }

  /**
   * Makes a result whose PDF carries what it was made of.
   *
   * @param report the report
   * @param missing is told of characters that a PDF could not show
   * @param evidence the files to put into a PDF, asked for only when one is made
   */
  ReportResult(Report report, MissingGlyphs missing, Supplier<List<Attachment>> evidence) {
    this(report, missing, evidence, PdfOptions.standard());
  }

  private ReportResult(
      Report report,
      MissingGlyphs missing,
      Supplier<List<Attachment>> evidence,
      PdfOptions options) {
    this.evidence = Objects.requireNonNull(evidence, "evidence");
    this.options = Objects.requireNonNull(options, "options");
    this.report = Objects.requireNonNull(report, "report");
    this.missing = Objects.requireNonNull(missing, "missing");
  }

  @Override
  public Result with(PdfOptions other) {
    return new ReportResult(report, missing, evidence, other);
  }

  @Override
  public Result with(Edition edition) {
    return new ReportResult(
        edition.on(report), missing, () -> EditionJson.with(edition, evidence.get()), options);
  }

  @Override
  public Optional<Report> report() {
    return Optional.of(report);
  }

  @Override
  public byte[] as(OutputFormat format) {
    return switch (format) {
      case JSON -> written(out -> new JsonRenderer().render(report.data(), out));
      case PDF -> written(out -> pdf().render(report.document(), evidence.get(), out));
      default -> written(out -> renderer(format).render(report.document(), out));
    };
  }

  private PdfRenderer pdf() {
    return PdfRenderer.of(options, missing);
  }

  private Renderer renderer(OutputFormat format) {
    return switch (format) {
      case TEXT -> new TextRenderer();
      case XLSX -> new XlsxRenderer();
      case HTML -> new HtmlRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case PDF, JSON, YAML -> throw new IllegalArgumentException("a report has no form " + format);
    };
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }
}
