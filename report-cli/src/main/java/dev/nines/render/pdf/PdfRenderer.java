package dev.nines.render.pdf;

import dev.nines.render.LayoutWords;
import dev.nines.render.Renderer;
import dev.nines.render.pdf.flow.Grid;
import dev.nines.render.pdf.flow.PageLayout;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.ContentHash;
import dev.nines.render.pdf.page.FileInfo;
import dev.nines.render.pdf.page.FontSet;
import dev.nines.render.pdf.page.MissingSign;
import dev.nines.render.pdf.page.PdfFile;
import dev.nines.report.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Writes documents as PDF: tagged for those who do not see the page, archival (PDF/A-3a and
 * PDF/UA-1 in one file), the same bytes for the same document.
 *
 * <p>The fonts are loaded once, when the first renderer is made; it can be used by several threads.
 */
public final class PdfRenderer implements Renderer {

  private final PdfOptions options;
  private final MissingGlyphs missingGlyphs;
  private final FontSet fonts;

  private PdfRenderer(PdfOptions options, MissingGlyphs missingGlyphs) {
    this.options = Objects.requireNonNull(options, "options");
    this.missingGlyphs = Objects.requireNonNull(missingGlyphs, "missingGlyphs");
    this.fonts = FontSet.with(options.fonts());
  }

  /** Returns a renderer that does not tell of characters that no font has. */
  public static PdfRenderer of(PdfOptions options) {
    return of(options, MissingGlyphs.IGNORED);
  }

  /** Returns a renderer that tells, after each document, of characters that no font has. */
  public static PdfRenderer of(PdfOptions options, MissingGlyphs missingGlyphs) {
    return new PdfRenderer(options, missingGlyphs);
  }

  @Override
  public void render(Document document, OutputStream out) throws IOException {
    render(document, List.of(), out);
  }

  /**
   * Writes a document with files inside it; the stream stays open.
   *
   * @throws IOException if the stream cannot be written
   */
  public void render(Document document, List<Attachment> files, OutputStream out)
      throws IOException {
    Grid grid = paper(document).grid();
    LayoutWords words = LayoutWords.in(document.words());
    PageLayout layout = PageLayout.of(document, grid, fonts, words);
    Box paper = new Box(0, 0, grid.width(), grid.height());
    List<MissingSign> missing;
    try (PdfFile file = new PdfFile(out, fonts, info(document, files), paper)) {
      file.attach(files);
      layout.paint(file::nextPage);
      missing = file.missing();
    }
    out.flush();
    if (!missing.isEmpty()) {
      missingGlyphs.found(MissingProblems.of(missing));
    }
  }

  /**
   * Returns how many pages a document takes, the same with and without the fonts of a folder:
   * characters that no font has are taken as wide as high.
   */
  public int pages(Document document) {
    LayoutWords words = LayoutWords.in(document.words());
    return PageLayout.of(document, paper(document).grid(), fonts.asIfComplete(), words).pages();
  }

  // what the sender chose weighs more
  private Paper paper(Document document) {
    return document
        .look()
        .paper()
        .map(chosen -> chosen == dev.nines.brand.Paper.A4 ? Paper.A4 : Paper.LETTER)
        .orElse(options.paper());
  }

  private FileInfo info(Document document, List<Attachment> files) {
    Document.Head head = document.head();
    return new FileInfo(
        head.title(),
        head.provider(),
        head.kind(),
        document.language(),
        document.look().colours(),
        fingerprint(document, files));
  }

  // what its pages show is added while they are drawn
  private byte[] fingerprint(Document document, List<Attachment> files) {
    String beside = options + "\n" + document.head() + "\n" + document.language().toLanguageTag();
    ContentHash hash = new ContentHash(beside.getBytes(StandardCharsets.UTF_8));
    files.forEach(file -> hash.add(file.content()));
    return hash.bytes();
  }
}
