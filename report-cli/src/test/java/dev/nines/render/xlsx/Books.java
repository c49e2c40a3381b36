package dev.nines.render.xlsx;

import dev.nines.report.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Writes workbooks and opens them with a reader that shares no code with the writer. */
final class Books {

  private Books() {}

  static byte[] bytes(Document document) {
    return bytes(document, XlsxOptions.DEFAULT);
  }

  static byte[] bytes(Document document, XlsxOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new XlsxRenderer(options).render(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static ReadableWorkbook open(byte[] workbook) {
    try {
      return new ReadableWorkbook(
          new ByteArrayInputStream(workbook), new ReadingOptions(true, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
