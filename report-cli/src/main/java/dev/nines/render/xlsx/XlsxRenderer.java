package dev.nines.render.xlsx;

import dev.nines.render.Renderer;
import dev.nines.report.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    if (document.sheets().isEmpty()) {
      throw new IllegalArgumentException("document '" + document.head().title() + "' has no sheet");
    }
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    new XlsxWriter(options).write(document, workbook);
    StableZip.copy(workbook.toByteArray(), out);
  }
}
