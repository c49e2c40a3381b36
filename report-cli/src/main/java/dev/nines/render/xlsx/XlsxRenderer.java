package dev.nines.render.xlsx;

import dev.nines.render.Renderer;
import dev.nines.report.Document;
import dev.nines.report.LongSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/** Writes the sheets of a document as an Excel workbook (ISO/IEC 29500, transitional). */
public final class XlsxRenderer implements Renderer {

  private final XlsxOptions options;

  /** Makes a renderer with the default options. */
  public XlsxRenderer() {
    this(XlsxOptions.DEFAULT);
  }

  /** Makes a renderer. */
  public XlsxRenderer(XlsxOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the document has no sheet: a workbook must have one
   */
  @Override
  public void render(Document document, OutputStream out) throws IOException {
    render(document, List.of(), out);
  }

  /**
   * Writes the sheets of a document and, after them, sheets whose rows are taken one after the
   * other, so that memory does not limit how many there are; the stream is flushed but not closed.
   *
   * @throws IOException if the stream cannot be written
   * @throws IllegalArgumentException if there is no sheet: a workbook must have one
   */
  public void render(Document document, List<LongSheet> more, OutputStream out) throws IOException {
    if (document.sheets().isEmpty() && more.isEmpty()) {
      throw new IllegalArgumentException("document '" + document.head().title() + "' has no sheet");
    }
    try (ZipPackage zip = new ZipPackage(out)) {
      new XlsxWriter(document, more, options).write(zip);
    }
  }
}
