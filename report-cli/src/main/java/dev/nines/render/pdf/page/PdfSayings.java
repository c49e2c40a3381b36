package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a PDF says beside its pages, in an order of its own. Signatures are left out. */
final class PdfSayings {

  private static final PdfName ALT = new PdfName("Alt");
  private static final PdfName ACTUAL = new PdfName("ActualText");
  private static final PdfName SIGNATURE = new PdfName("Sig");
  private static final List<PdfName> PROPERTIES =
      List.of(PdfName.TITLE, PdfName.AUTHOR, PdfName.SUBJECT, PdfName.KEYWORDS);
  private static final Pattern ITEM = Pattern.compile("(?s)<rdf:li[^>]*>(.*?)</rdf:li>");

  // deeper is no document of ours
  private static final int DEEPEST = 100;

  private final PdfReader reader;
  private final List<String> said = new ArrayList<>();

  private PdfSayings(PdfReader reader) {
    this.reader = reader;
  }

  /** Returns the texts, each after the word for what it is. */
  static List<String> of(PdfReader reader) throws IOException {
    PdfSayings all = new PdfSayings(reader);
    all.properties();
    all.bookmarks(all.inCatalog(PdfName.OUTLINES), 0);
    all.structure(all.inCatalog(PdfName.STRUCTTREEROOT), 0);
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      all.annotations(reader.getPageN(page).getAsArray(PdfName.ANNOTS));
    }
    return all.said;
  }

  private PdfDictionary inCatalog(PdfName key) {
    return reader.getCatalog().getAsDict(key);
  }

  private void properties() throws IOException {
    PdfDictionary info = reader.getTrailer().getAsDict(PdfName.INFO);
    PROPERTIES.forEach(name -> add("property", info, name));
    PdfObject metadata = PdfReader.getPdfObject(reader.getCatalog().get(PdfName.METADATA));
    if (metadata instanceof PRStream stream) {
      String xmp = new String(PdfReader.getStreamBytes(stream), StandardCharsets.UTF_8);
      ITEM.matcher(xmp).results().forEach(item -> said.add("property " + item.group(1)));
    }
  }

  private void bookmarks(PdfDictionary parent, int depth) {
    PdfDictionary item = parent == null ? null : parent.getAsDict(PdfName.FIRST);
    for (int i = 0; item != null && depth < DEEPEST && i < reader.getXrefSize(); i++) {
      add("bookmark", item, PdfName.TITLE);
      bookmarks(item, depth + 1);
      item = item.getAsDict(PdfName.NEXT);
    }
  }

  private void structure(PdfObject node, int depth) {
    PdfObject element = PdfReader.getPdfObject(node);
    if (element instanceof PdfArray kids && depth < DEEPEST) {
      kids.getElements().forEach(kid -> structure(kid, depth + 1));
    } else if (element instanceof PdfDictionary dictionary && depth < DEEPEST) {
      add("alternative", dictionary, ALT);
      add("actual", dictionary, ACTUAL);
      structure(dictionary.get(PdfName.K), depth + 1);
    }
  }

  private void annotations(PdfArray annotations) {
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      PdfDictionary one = annotations.getAsDict(i);
      if (one != null && !SIGNATURE.equals(one.getAsName(PdfName.FT))) {
        said.add("annotation " + one.getAsName(PdfName.SUBTYPE) + " " + one.get(PdfName.RECT));
        add("annotation", one, PdfName.CONTENTS);
        PdfDictionary action = one.getAsDict(PdfName.A);
        add("link", action, PdfName.URI);
      }
    }
  }

  private void add(String what, PdfDictionary in, PdfName key) {
    PdfString text = in == null ? null : in.getAsString(key);
    if (text != null) {
      said.add(what + " " + text.toUnicodeString());
    }
  }
}
