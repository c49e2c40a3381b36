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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A report in any of its forms, each made when it is asked for. */
final class ReportResult implements Result {

  private final Report report;
  private final MissingGlyphs missing;
  private final PdfOptions options;

  ReportResult(Report report, MissingGlyphs missing) {
    this(report, missing, PdfOptions.standard());
  }

  private ReportResult(Report report, MissingGlyphs missing, PdfOptions options) {
    this.options = Objects.requireNonNull(options, "options");
    this.report = Objects.requireNonNull(report, "report");
    this.missing = Objects.requireNonNull(missing, "missing");
  }

  @Override
  public Result with(PdfOptions other) {
    return new ReportResult(report, missing, other);
  }

  @Override
  public byte[] as(OutputFormat format) {
    return format == OutputFormat.JSON
        ? written(out -> new JsonRenderer().render(report.data(), out))
        : written(out -> renderer(format).render(report.document(), out));
  }

  private Renderer renderer(OutputFormat format) {
    return switch (format) {
      case TEXT -> new TextRenderer();
      case PDF -> PdfRenderer.of(options, missing);
      case XLSX -> new XlsxRenderer();
      case HTML -> new HtmlRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case JSON, YAML -> throw new IllegalArgumentException("a report has no form " + format);
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
