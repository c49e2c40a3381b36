package dev.nines.render.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part that lists the sheets and the names of cells, and what belongs to it. */
final class WorkbookPart {

  static final String PATH = "xl/workbook.xml";

  private static final String SHEETS = "spreadsheetml.";

  private final List<SheetParts> sheets;
  private final Map<String, String> names;
  private final List<Integer> lastRows;

  /**
   * Takes what the workbook holds.
   *
   * @param sheets its sheets
   * @param names names of cells, with where they are
   * @param lastRows the number of the last row of each sheet, from 1, known once they are written
   */
  WorkbookPart(List<SheetParts> sheets, Map<String, String> names, List<Integer> lastRows) {
    this.sheets = sheets;
    this.names = names;
    this.lastRows = lastRows;
  }

  void write(Xml xml) throws IOException {
    xml.raw("<workbook").attribute("xmlns", Names.MAIN).attribute("xmlns:r", Names.RELATIONS);
    xml.raw("><workbookPr/><bookViews><workbookView/></bookViews><sheets>");
    for (SheetParts sheet : sheets) {
      xml.raw("<sheet").attribute("name", sheet.part().name());
      xml.attribute("sheetId", sheet.number()).attribute("r:id", "rId" + sheet.number());
      xml.raw("/>");
    }
    xml.raw("</sheets><definedNames>");
    for (Map.Entry<String, String> name : names.entrySet()) {
      xml.raw("<definedName").attribute("name", name.getKey()).raw(">");
      xml.text(name.getValue()).raw("</definedName>");
    }
    for (SheetParts sheet : sheets) {
      Optional<String> area = PrintLayout.area(sheet, lastRows.get(sheet.number() - 1));
      if (area.isPresent()) {
        own(xml, sheet, "Print_Area", area.get());
      }
      own(xml, sheet, "Print_Titles", PrintLayout.repeated(sheet));
    }
    xml.raw("</definedNames></workbook>");
  }

  private static void own(Xml xml, SheetParts sheet, String name, String cells) throws IOException {
    xml.raw("<definedName").attribute("name", "_xlnm." + name);
    xml.attribute("localSheetId", sheet.number() - 1).raw(">");
    xml.text(cells).raw("</definedName>");
  }

  void relations(Xml xml) throws IOException {
    Relations relations = Relations.start(xml);
    for (SheetParts sheet : sheets) {
      String target = "worksheets/sheet" + sheet.number() + ".xml";
      relations.add("rId" + sheet.number(), "worksheet", target);
    }
    relations.add("rId" + (sheets.size() + 1), "styles", "styles.xml").end();
  }

  static void packageRelations(Xml xml) throws IOException {
    Relations.start(xml)
        .add("rId1", "officeDocument", PATH)
        .addOf(
            "rId2",
            Names.PACKAGE + "relationships/metadata/core-properties",
            WorkbookProperties.CORE)
        .add("rId3", "extended-properties", WorkbookProperties.EXTENDED)
        .end();
  }

  /** Writes what kind of part each part is. */
  void types(Xml xml) throws IOException {
    xml.raw("<Types").attribute("xmlns", Names.PACKAGE + "content-types");
    xml.raw("><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-");
    xml.raw("package.relationships+xml\"/><Default Extension=\"xml\"");
    xml.raw(" ContentType=\"application/xml\"/>");
    type(xml, PATH, SHEETS + "sheet.main");
    for (SheetParts sheet : sheets) {
      type(xml, sheet.path(), SHEETS + "worksheet");
      if (sheet.table() > 0) {
        type(xml, sheet.tablePath(), SHEETS + "table");
      }
      if (sheet.drawing() > 0) {
        type(xml, sheet.drawingPath(), "drawing");
      }
      for (int chart = 0; chart < sheet.plots().size(); chart++) {
        type(xml, SheetParts.chartPath(sheet.firstChart() + chart), "drawingml.chart");
      }
    }
    type(xml, "xl/styles.xml", SHEETS + "styles");
    type(xml, WorkbookProperties.EXTENDED, "extended-properties");
    xml.raw("<Override").attribute("PartName", "/" + WorkbookProperties.CORE);
    xml.raw(" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
    xml.raw("</Types>");
  }

  private static void type(Xml xml, String path, String kind) throws IOException {
    String type = "application/vnd.openxmlformats-officedocument." + kind + "+xml";
    xml.raw("<Override").attribute("PartName", "/" + path).attribute("ContentType", type);
    xml.raw("/>");
  }
}
