package dev.nines.render.pdf.page;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfPageLabels;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.nines.render.pdf.Attachment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A tagged PDF file that is PDF/A-3a and PDF/UA-1, written page by page.
 *
 * <p>Nothing in it depends on when, where or on which Java it is written.
 */
public final class PdfFile implements AutoCloseable {

  private static final PdfName LANGUAGE = new PdfName("Lang");

  /** Half the time of the usual level, for a tenth more. */
  static final int LEVEL = 4;

  private static final String SRGB = "sRGB IEC61966-2.1";

  private final Stock stock;
  private final double height;
  private final Document document;
  private final PdfWriter writer;
  private final TagTree tags;
  private final FileInfo info;
  private final ContentHash pages;
  private PdfCanvas page;

  /**
   * Starts a file.
   *
   * @throws IOException if the stream cannot be written
   */
  public PdfFile(OutputStream out, FontSet fonts, FileInfo info, Box paper) throws IOException {
    this.stock =
        new Stock(
            fonts,
            new Dyes(info.colours()),
            new ArrayList<>(),
            new HashMap<>(),
            new LinkedHashMap<>());
    this.info = info;
    this.height = paper.height();
    this.document = new Document(new Rectangle((float) paper.width(), (float) height));
    this.writer = PdfWriter.getInstance(document, out);
    this.pages = new ContentHash(info.fingerprint());
    writer.setCloseStream(false);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    // also keeps OpenPDF from writing a table of objects in the digits of the machine's locale
    writer.setFullCompression();
    writer.setCompressionLevel(LEVEL);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    document.setGlyphSubstitutionEnabled(false);
    describe();
    document.open();
    tags = new TagTree(writer);
    completeCatalog();
  }

  /**
   * Puts files into it, as files associated with the whole document.
   *
   * @throws IOException if the stream cannot be written
   */
  public void attach(List<Attachment> files) throws IOException {
    new Attachments(writer).add(files);
  }

  /** Ends the page before, if any, and starts the next. */
  public Canvas nextPage() {
    if (page != null) {
      endPage();
      document.newPage();
    }
    writer.setPageEmpty(false);
    page = new PdfCanvas(writer, tags, stock, height);
    return page;
  }

  /** Returns the characters so far that no font has, each as often as it stands there. */
  public List<MissingSign> missing() {
    return List.copyOf(stock.missing());
  }

  /** Ends the file; the stream stays open. */
  @Override
  public void close() {
    try {
      endPage();
      stock.parts().values().forEach(PartOfFont::finish);
      byte[] fingerprint = pages.bytes();
      identify(Arrays.copyOf(fingerprint, 16));
      SubsetNames.seed(ByteBuffer.wrap(fingerprint).getLong());
      document.close();
    } finally {
      SubsetNames.clear();
    }
  }

  private void endPage() {
    page.finish();
    pages.add(writer.getDirectContent().getInternalBuffer().toByteArray());
  }

  // the number of the file comes from all that it shows, and is asked for last
  private void identify(byte[] id) {
    writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private void describe() {
    document.addTitle(info.title());
    document.addSubject(info.subject());
    document.addCreator(FileInfo.TOOL);
    if (!info.author().isEmpty()) {
      document.addAuthor(info.author());
    }
  }

  private void completeCatalog() throws IOException {
    PdfDictionary facts = writer.getInfo();
    facts.remove(PdfName.CREATIONDATE);
    facts.remove(PdfName.MODDATE);
    writer.setXmpMetadata(Xmp.packet(info, facts.getAsString(PdfName.PRODUCER).toUnicodeString()));
    PdfDictionary catalog = writer.getExtraCatalog();
    catalog.put(LANGUAGE, new PdfString(info.language().toLanguageTag()));
    catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
    PdfPageLabels labels = new PdfPageLabels();
    labels.addPageLabel(1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS);
    writer.setPageLabels(labels);
  }

  private PdfDictionary outputIntent() throws IOException {
    PdfStream profile = new PdfStream(SrgbProfile.bytes());
    profile.put(PdfName.N, new PdfNumber(3));
    profile.flateCompress(LEVEL);
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
    intent.put(PdfName.INFO, new PdfString(SRGB));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    return intent;
  }
}
