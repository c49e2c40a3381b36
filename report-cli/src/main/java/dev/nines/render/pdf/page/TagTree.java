package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.IdentityHashMap;
import java.util.Map;

/** The structure tree of a file: an element for each tag that was drawn to. */
final class TagTree {

  private final PdfWriter writer;
  private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();

  TagTree(PdfWriter writer) {
    this.writer = writer;
  }

  // elements enter the tree when they are first asked for, parents before children
  PdfStructureElement element(Tag tag) {
    PdfStructureElement known = elements.get(tag);
    if (known != null) {
      return known;
    }
    PdfStructureElement element = create(tag);
    elements.put(tag, element);
    return element;
  }

  private PdfStructureElement create(Tag tag) {
    PdfName type = new PdfName(tag.role().type());
    PdfStructureElement element =
        tag.parent().isPresent()
            ? new PdfStructureElement(element(tag.parent().get()), type)
            : new PdfStructureElement(writer.getStructureTreeRoot(), type);
    describe(tag, element);
    return element;
  }

  private static void describe(Tag tag, PdfStructureElement element) {
    switch (tag.role()) {
      case HEAD_CELL -> element.put(PdfName.A, attribute("Table", "Scope", new PdfName("Column")));
      case TABLE -> element.put(PdfName.A, attribute("Table", "Summary", text(tag.description())));
      case FIGURE -> element.put(PdfName.ALT, text(tag.description()));
      default -> {
        // no more to say
      }
    }
  }

  void place(Tag figure, float[] box) {
    PdfDictionary layout = attribute("Layout", "BBox", new PdfArray(box));
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    element(figure).put(PdfName.A, layout);
  }

  // a link element holds its text and a reference to its annotation, which points back
  void join(Tag link, PdfDictionary annotation, PdfIndirectReference reference) {
    PdfDictionary object = new PdfDictionary(new PdfName("OBJR"));
    object.put(new PdfName("Obj"), reference);
    object.put(PdfName.PG, writer.getCurrentPage());
    PdfStructureElement element = element(link);
    kids(element).add(object);
    int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
    annotation.put(new PdfName("StructParent"), new PdfNumber(key));
  }

  private static PdfArray kids(PdfStructureElement element) {
    PdfObject kids = element.get(PdfName.K);
    if (kids instanceof PdfArray array) {
      return array;
    }
    PdfArray array = new PdfArray(kids);
    element.put(PdfName.K, array);
    return array;
  }

  static PdfString text(String value) {
    return new PdfString(value, PdfObject.TEXT_UNICODE);
  }

  private static PdfDictionary attribute(String owner, String key, PdfObject value) {
    PdfDictionary attribute = new PdfDictionary();
    attribute.put(PdfName.O, new PdfName(owner));
    attribute.put(new PdfName(key), value);
    return attribute;
  }
}
