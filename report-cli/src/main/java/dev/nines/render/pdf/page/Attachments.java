package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.nines.render.pdf.Attachment;
import java.io.IOException;
import java.util.List;

/**
 * Puts files into a PDF as files associated with the whole document (ISO 19005-3, 6.8).
 *
 * <p>They carry no date, as nothing in the file does.
 */
final class Attachments {

  private static final PdfName RELATION = new PdfName("AFRelationship");
  private static final PdfName ASSOCIATED = new PdfName("AF");

  private final PdfWriter writer;

  Attachments(PdfWriter writer) {
    this.writer = writer;
  }

  /**
   * Adds files; nothing for none.
   *
   * @throws IOException if the stream cannot be written
   */
  void add(List<Attachment> files) throws IOException {
    PdfArray associated = new PdfArray();
    for (Attachment file : files) {
      PdfFileSpecification specification = specification(file);
      writer.addFileAttachment(file.name(), specification);
      associated.add(specification.getReference());
    }
    if (!files.isEmpty()) {
      writer.getExtraCatalog().put(ASSOCIATED, associated);
    }
  }

  private PdfFileSpecification specification(Attachment file) throws IOException {
    PdfDictionary content = new PdfDictionary();
    PdfIndirectReference stream = stream(file);
    content.put(PdfName.F, stream);
    content.put(PdfName.UF, stream);
    AttachedFile specification = new AttachedFile(writer);
    specification.put(PdfName.F, new PdfString(file.name(), PdfString.TEXT_UNICODE));
    specification.put(PdfName.UF, new PdfString(file.name(), PdfString.TEXT_UNICODE));
    specification.put(PdfName.EF, content);
    specification.put(RELATION, new PdfName(file.relation().word()));
    specification.put(PdfName.DESC, new PdfString(file.description(), PdfString.TEXT_UNICODE));
    return specification;
  }

  private PdfIndirectReference stream(Attachment file) throws IOException {
    byte[] bytes = file.content();
    PdfStream stream = new PdfStream(bytes);
    stream.put(PdfName.TYPE, new PdfName("EmbeddedFile"));
    stream.put(PdfName.SUBTYPE, new PdfName(file.type()));
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.SIZE, new PdfNumber(bytes.length));
    stream.put(PdfName.PARAMS, parameters);
    stream.flateCompress(PdfFile.LEVEL);
    return writer.addToBody(stream).getIndirectReference();
  }

  // the writer of a specification can only be set from within
  private static final class AttachedFile extends PdfFileSpecification {
    AttachedFile(PdfWriter writer) {
      put(PdfName.TYPE, PdfName.FILESPEC);
      this.writer = writer;
    }
  }
}
