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

  private final Report first;
  private final Fitting fitting;
  private final MissingGlyphs missing;
  private final Supplier<List<Attachment>> evidence;
  private final PdfOptions options;
  private final Edition edition;
  private Optional<Report> made = Optional.empty();

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
    this(report, Fitting.always(report), missing, evidence);
  }

  /**
   * Makes a result of a report that has to fit its pages.
   *
   * @param first the report with all that it can have
   * @param fitting makes the one that fits
   * @param missing is told of characters that a PDF could not show
   * @param evidence the files to put into a PDF, asked for only when one is made
   */
  ReportResult(
      Report first, Fitting fitting, MissingGlyphs missing, Supplier<List<Attachment>> evidence) {
    this(first, fitting, missing, evidence, PdfOptions.standard(), Edition.PLAIN);
  }

  private ReportResult(
      Report first,
      Fitting fitting,
      MissingGlyphs missing,
      Supplier<List<Attachment>> evidence,
      PdfOptions options,
      Edition edition) {
    this.first = Objects.requireNonNull(first, "first");
    this.fitting = Objects.requireNonNull(fitting, "fitting");
    this.missing = Objects.requireNonNull(missing, "missing");
    this.evidence = Objects.requireNonNull(evidence, "evidence");
    this.options = Objects.requireNonNull(options, "options");
    this.edition = Objects.requireNonNull(edition, "edition");
  }

  @Override
  public Result with(PdfOptions other) {
    return new ReportResult(first, fitting, missing, evidence, other, edition);
  }

  @Override
  public Result with(Edition other) {
    return new ReportResult(first, fitting, missing, evidence, options, other);
  }

  @Override
  public Result telling(MissingGlyphs other) {
    return new ReportResult(first, fitting, other, evidence, options, edition);
  }

  @Override
  public Optional<Report> report() {
    return Optional.of(edition.on(first));
  }

  // made when it is asked for: only then is it known what its pages are like
  private Report fitted() {
    if (made.isEmpty()) {
      made = Optional.of(fitting.report(edition, options));
    }
    return made.get();
  }

  private List<Attachment> files() {
    return EditionJson.with(edition, FontNames.with(options.fonts(), evidence.get()));
  }

  @Override
  public byte[] as(OutputFormat format) {
    return switch (format) {
      case JSON -> written(out -> new JsonRenderer().render(edition.on(first).data(), out));
      case PDF -> written(out -> pdf().render(fitted().document(), files(), out));
      default -> written(out -> renderer(format).render(fitted().document(), out));
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
