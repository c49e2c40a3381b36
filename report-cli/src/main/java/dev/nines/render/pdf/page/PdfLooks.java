package dev.nines.render.pdf.page;

import com.lowagie.text.exceptions.UnsupportedPdfException;
import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether the pages of two documents are drawn alike: by what is drawn, with which fonts and
 * pictures, on what paper. How it is numbered or compressed makes no difference.
 */
final class PdfLooks {

  // what leads back, is compared elsewhere, or says how bytes are stored
  private static final Set<PdfName> ASIDE =
      Set.of(
          PdfName.PARENT,
          PdfName.ANNOTS,
          PdfName.LENGTH,
          PdfName.FILTER,
          PdfName.DECODEPARMS,
          new PdfName("Length1"),
          new PdfName("Length2"),
          new PdfName("Length3"));

  // the sign before the name of a font of which a part is embedded, another in each file
  private static final Pattern SUBSET = Pattern.compile("^/[A-Z]{6}\\+");

  private static final int DEEPEST = 60;

  private final PdfReader reader;
  private final Map<Integer, String> known = new HashMap<>();

  PdfLooks(PdfReader reader) {
    this.reader = reader;
  }

  /** Returns of each page a text that is the same where everything on it is drawn alike. */
  List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      pages.add(hash(of(reader.getPageN(page), 0)));
    }
    return pages;
  }

  private String of(PdfObject object, int depth) throws IOException {
    if (depth > DEEPEST) {
      return "deeper";
    }
    if (object instanceof PRIndirectReference reference) {
      return referred(reference, depth);
    }
    if (object instanceof PdfArray array) {
      StringBuilder all = new StringBuilder("[");
      for (PdfObject item : array.getElements()) {
        all.append(of(item, depth + 1)).append(' ');
      }
      return all.append(']').toString();
    }
    return object instanceof PdfDictionary dictionary
        ? dictionary(dictionary, depth)
        : SUBSET.matcher(String.valueOf(object)).replaceFirst("/");
  }

  private String referred(PRIndirectReference reference, int depth) throws IOException {
    String done = known.get(reference.getNumber());
    if (done == null) {
      done = hash(of(PdfReader.getPdfObject(reference), depth + 1));
      known.put(reference.getNumber(), done);
    }
    return done;
  }

  private String dictionary(PdfDictionary dictionary, int depth) throws IOException {
    StringBuilder all = new StringBuilder("<<");
    List<PdfName> keys = new ArrayList<>(dictionary.getKeys());
    keys.sort(Comparator.comparing(PdfName::toString));
    for (PdfName key : keys) {
      if (!ASIDE.contains(key)) {
        all.append(key).append(' ').append(of(dictionary.get(key), depth + 1)).append(' ');
      }
    }
    if (dictionary instanceof PRStream stream) {
      String content = new String(bytes(stream), StandardCharsets.ISO_8859_1);
      all.append("stream ").append(hash(content));
    }
    return all.append(">>").toString();
  }

  // the bytes of a photograph are what they are
  private static byte[] bytes(PRStream stream) throws IOException {
    try {
      return PdfReader.getStreamBytes(stream);
    } catch (UnsupportedPdfException e) {
      return PdfReader.getStreamBytesRaw(stream);
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
