package dev.nines.render.xlsx;

import dev.nines.report.Document;
import java.io.IOException;

/** What a workbook says of itself; no time, because the time of the run is no input. */
final class WorkbookProperties {

  static final String CORE = "docProps/core.xml";
  static final String EXTENDED = "docProps/app.xml";

  private static final String APPLICATION = "Nines";

  private WorkbookProperties() {}

  static void core(Xml xml, Document document) throws IOException {
    Document.Head head = document.head();
    xml.raw("<cp:coreProperties");
    xml.attribute("xmlns:cp", Names.PACKAGE + "metadata/core-properties");
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/").raw(">");
    element(xml, "dc:title", head.title());
    element(xml, "dc:subject", head.kind());
    element(xml, "dc:creator", head.provider().isEmpty() ? APPLICATION : head.provider());
    element(xml, "dc:description", document.footer().inputs());
    element(xml, "dc:language", document.language().toLanguageTag());
    xml.raw("</cp:coreProperties>");
  }

  static void extended(Xml xml) throws IOException {
    xml.raw("<Properties").attribute("xmlns", Names.EXTENDED).raw(">");
    element(xml, "Application", APPLICATION);
    xml.raw("</Properties>");
  }

  private static void element(Xml xml, String name, String text) throws IOException {
    xml.raw("<").raw(name).raw(">").text(SafeText.of(text).text());
    xml.raw("</").raw(name).raw(">");
  }
}
