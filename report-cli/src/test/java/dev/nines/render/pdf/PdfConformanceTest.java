package dev.nines.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.SampleDocuments;
import dev.nines.render.SampleMetrics;
import dev.nines.render.SampleReports;
import dev.nines.render.StressDocuments;
import dev.nines.render.pdf.page.PdfContents;
import dev.nines.report.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every kind of document is PDF/A-3a and PDF/UA-1 by the word of veraPDF. */
class PdfConformanceTest {

  private static final PdfRenderer RENDERER = PdfRenderer.of(PdfOptions.standard());

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("postmortem", SampleDocuments.postmortem()),
        Arguments.of("service level report", SampleReports.sla()),
        Arguments.of("incident metrics", SampleMetrics.metrics()),
        Arguments.of("a draft", draft()),
        Arguments.of("two services", StressDocuments.twoServices()),
        Arguments.of("all of Markdown, all charts at their edges", StressDocuments.edges()),
        Arguments.of("a row taller than a page", StressDocuments.tallRow()),
        Arguments.of("signs that no font has", StressDocuments.foreignSigns()),
        Arguments.of("Japanese", WorldDocuments.japanese()),
        Arguments.of("Hebrew and Arabic", WorldDocuments.rightToLeft()));
  }

  private static Document draft() {
    Document report = SampleReports.sla();
    return new Document(
        report.head(),
        report.sections(),
        report.footer(),
        report.sheets(),
        report.words(),
        report.look(),
        "Draft");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void render_isArchivalAndAccessible(String name, Document document) throws Exception {
    byte[] pdf = render(document);
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
  }

  @Test
  void render_withFilesInside_isArchivalAndAccessible() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RENDERER.render(SampleReports.sla(), files(), out);
    byte[] pdf = out.toByteArray();
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    assertThat(PdfContents.read(pdf).files().keySet()).containsExactly("figures.json", "größe.csv");
  }

  private static List<Attachment> files() {
    return List.of(
        new Attachment(
            "figures.json",
            "application/json",
            Attachment.Relation.DATA,
            "The figures",
            "{}".getBytes(StandardCharsets.UTF_8)),
        new Attachment(
            "größe.csv", "text/csv", Attachment.Relation.SOURCE, "The größe", new byte[] {'a'}));
  }

  static Stream<Arguments> foreign() {
    return Stream.of(
        Arguments.of("signs that no font has", StressDocuments.foreignSigns()),
        Arguments.of("Japanese", WorldDocuments.japanese()),
        Arguments.of("Hebrew and Arabic", WorldDocuments.rightToLeft()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("foreign")
  void render_isArchivalAndAccessibleWithFontsOfAFolder(String name, Document document)
      throws Exception {
    PdfRenderer renderer =
        PdfRenderer.of(PdfOptions.standard().with(WorldDocuments.fonts()), MissingGlyphs.IGNORED);
    byte[] pdf = render(renderer, document);
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
  }

  private static byte[] render(Document document) throws IOException {
    return render(RENDERER, document);
  }

  private static byte[] render(PdfRenderer renderer, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(document, out);
    return out.toByteArray();
  }
}
