package dev.nines.cli;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import dev.nines.render.pdf.page.PdfContents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Everything that an output says when nothing in it is compressed any more. */
final class Outputs {

  private final StringBuilder all = new StringBuilder();

  private Outputs() {}

  /** Returns the texts of files: pages, objects, streams, files inside, parts of workbooks. */
  static String of(Path folder, String... names) throws IOException {
    Outputs outputs = new Outputs();
    for (String name : names) {
      outputs.add(name, Files.readAllBytes(folder.resolve(name)));
    }
    return outputs.all.toString();
  }

  private void add(String name, byte[] bytes) throws IOException {
    all.append('\n').append(name).append('\n');
    if (name.endsWith(".pdf")) {
      pdf(bytes);
    } else if (name.endsWith(".xlsx")) {
      zip(bytes);
    } else {
      plain(bytes);
    }
  }

  private void plain(byte[] bytes) {
    all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
    all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
  }

  private void zip(byte[] bytes) throws IOException {
    plain(bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        plain(zip.readAllBytes());
      }
    }
  }

  private void pdf(byte[] bytes) throws IOException {
    plain(bytes);
    try (PdfReader reader = new PdfReader(bytes)) {
      for (int number = 1; number < reader.getXrefSize(); number++) {
        object(reader.getPdfObject(number));
      }
    }
    PdfContents.read(bytes).pages().forEach(words -> all.append(String.join(" ", words)));
  }

  // references are followed by their numbers, so that nothing is met twice
  private void object(PdfObject object) throws IOException {
    if (object instanceof PRStream stream) {
      plain(PdfReader.getStreamBytes(stream));
    }
    if (object instanceof PdfDictionary dictionary) {
      for (PdfName key : dictionary.getKeys()) {
        all.append(key).append(' ');
        object(dictionary.get(key));
      }
    } else if (object instanceof PdfArray array) {
      for (PdfObject item : array.getElements()) {
        object(item);
      }
    } else if (object instanceof PdfString text) {
      all.append(text.toUnicodeString()).append('\n');
    } else if (object != null) {
      all.append(object).append(' ');
    }
  }
}
