package dev.nines.cli;

import dev.nines.render.Renderer;
import dev.nines.render.html.HtmlRenderer;
import dev.nines.render.json.JsonRenderer;
import dev.nines.render.markdown.MarkdownRenderer;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.render.pdf.PdfRenderer;
import dev.nines.render.text.TextRenderer;
import dev.nines.render.xlsx.XlsxRenderer;
import dev.nines.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A report in any of its forms, each made when it is asked for. */
final class ReportResult implements Result {

  private final Report report;
  private final MissingGlyphs missing;

  ReportResult(Report report, MissingGlyphs missing) {
    this.report = Objects.requireNonNull(report, "report");
    this.missing = Objects.requireNonNull(missing, "missing");
  }

  @Override
  public byte[] as(OutputFormat format) {
    return format == OutputFormat.JSON
        ? JsonRenderer.toString(report.data()).getBytes(StandardCharsets.UTF_8)
        : rendered(renderer(format));
  }

  private Renderer renderer(OutputFormat format) {
    return switch (format) {
      case TEXT -> new TextRenderer();
      case PDF -> PdfRenderer.of(PdfOptions.standard(), missing);
      case XLSX -> new XlsxRenderer();
      case HTML -> new HtmlRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case JSON, YAML -> throw new IllegalArgumentException("a report has no form " + format);
    };
  }

  private byte[] rendered(Renderer renderer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(report.document(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }
}
