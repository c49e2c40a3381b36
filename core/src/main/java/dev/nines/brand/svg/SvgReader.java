package dev.nines.brand.svg;

import dev.nines.brand.Vector;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads drawings of SVG 1.1 as far as a logo needs: groups, paths and plain shapes in one colour
 * each, moved and turned.
 *
 * <p>Text, pictures, gradients, masks, filters, style sheets, references and transparency are
 * problems with their line: nothing that is drawn elsewhere is left out here. Nothing outside of
 * the file is ever opened.
 */
public final class SvgReader {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DEEPEST = 50;

  private final String file;
  private final ProblemLog log = ProblemLog.empty();

  private SvgReader(String file) {
    this.file = file;
  }

  /**
   * Returns the drawing of a file; all that cannot be drawn as problems.
   *
   * @param file its name, for problems
   * @param bytes its content
   */
  public static Checked<Vector> read(String file, byte[] bytes) {
    return new SvgReader(file).read(bytes);
  }

  private Checked<Vector> read(byte[] bytes) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // comments and the like stand before the drawing
      }
      return drawing(xml);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      String message = "The file is no SVG drawing that can be read: its XML is not well-formed.";
      log.add(Problem.of(ProblemCode.SYNTAX, place(line), message));
      return log.failed();
    }
  }

  private SourceLocation place(int line) {
    return line > 0 ? SourceLocation.ofLine(file, line) : SourceLocation.ofFile(file);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  private Checked<Vector> drawing(XMLStreamReader xml) throws XMLStreamException {
    Element root = Element.of(xml);
    if (!root.name().equals("svg") || !SVG.equals(xml.getNamespaceURI())) {
      String message =
          "\""
              + root.name()
              + "\" is not the beginning of an SVG drawing; allowed is \"svg\" of "
              + SVG
              + ".";
      log.add(new Problem(ProblemCode.SYNTAX, place(root.line()), root.name(), "svg", message));
      return log.failed();
    }
    SvgShapes shapes = new SvgShapes(file, log);
    shapes.open(root);
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        shapes.close();
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT && depth > DEEPEST) {
        shapes.tooDeep(xml.getLocation().getLineNumber());
        return log.failed();
      } else if (event == XMLStreamConstants.START_ELEMENT && isSkipped(xml)) {
        skip(xml);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        shapes.open(Element.of(xml));
        depth++;
      }
    }
    return shapes.vector().map(log::with).orElseGet(log::failed);
  }

  // titles, notes of drawing programs, and definitions that nobody refers to are not drawn
  private static boolean isSkipped(XMLStreamReader xml) {
    boolean foreign = !SVG.equals(xml.getNamespaceURI());
    String name = xml.getLocalName();
    return foreign
        || name.equals("title")
        || name.equals("desc")
        || name.equals("metadata")
        || name.equals("defs");
  }

  private void skip(XMLStreamReader xml) throws XMLStreamException {
    boolean drawn = xml.getLocalName().equals("defs");
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        // a style sheet among the definitions changes what is drawn
        if (drawn && xml.getLocalName().equals("style")) {
          new SvgShapes(file, log).open(Element.of(xml));
        }
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
