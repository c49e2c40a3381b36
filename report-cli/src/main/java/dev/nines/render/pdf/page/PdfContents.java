package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finished PDF holds for a program: the files inside it, the words of its pages, and by what
 * two documents are told to say and show the same.
 *
 * @param files the content of each associated file by its name, in their order
 * @param pages the words of each page, in the order in which they are drawn
 * @param said what it says beside its pages: titles, bookmarks, alternative texts, links
 * @param looks of each page a text that is the same where everything on it is drawn alike
 */
public record PdfContents(
    Map<String, byte[]> files, List<List<String>> pages, List<String> said, List<String> looks) {

  /** How many bytes tell a PDF. */
  public static final int HEAD = 5;

  private static final PdfName ASSOCIATED = new PdfName("AF");

  public PdfContents {
    files = new LinkedHashMap<>(files);
    pages = List.copyOf(pages);
    said = List.copyOf(said);
    looks = List.copyOf(looks);
  }

  /** Returns whether bytes begin as a PDF does. */
  public static boolean isPdf(byte[] head) {
    return head.length >= HEAD
        && new String(head, 0, HEAD, StandardCharsets.US_ASCII).equals("%PDF-");
  }

  /**
   * Reads a PDF.
   *
   * @throws IOException if it is damaged
   */
  public static PdfContents read(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return new PdfContents(
          files(reader), pages(reader), PdfSayings.of(reader), new PdfLooks(reader).pages());
    } catch (RuntimeException e) {
      throw new IOException("it is damaged: " + e.getMessage(), e);
    }
  }

  private static Map<String, byte[]> files(PdfReader reader) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    PdfArray associated = reader.getCatalog().getAsArray(ASSOCIATED);
    for (int i = 0; associated != null && i < associated.size(); i++) {
      PdfDictionary file = associated.getAsDict(i);
      PdfString name = file.getAsString(PdfName.UF);
      PdfDictionary content = file.getAsDict(PdfName.EF);
      PRStream stream = (PRStream) content.getAsStream(PdfName.F);
      files.put(name.toUnicodeString(), PdfReader.getStreamBytes(stream));
    }
    return files;
  }

  private static List<List<String>> pages(PdfReader reader) throws IOException {
    PdfTextExtractor text = new PdfTextExtractor(reader);
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      pages.add(List.of(text.getTextFromPage(page).strip().split("\\s+")));
    }
    return pages;
  }
}
