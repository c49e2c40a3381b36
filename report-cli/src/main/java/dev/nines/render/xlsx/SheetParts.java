package dev.nines.render.xlsx;

import dev.nines.report.Plot;
import java.io.IOException;
import java.util.List;

/**
 * A sheet of the workbook and the parts of the package that belong to it.
 *
 * @param plan how it is set out
 * @param part its rows
 * @param number its number in the workbook, from 1
 * @param table the number of its table; 0 where it has no rows
 * @param drawing the number of the drawing with its charts; 0 where it has none
 * @param firstChart the number of its first chart
 */
record SheetParts(
    SheetPlan plan, SheetPart part, int number, int table, int drawing, int firstChart) {

  /** By which a sheet means its table. */
  static final String TABLE = "rId1";

  /** By which a sheet means its charts. */
  static final String DRAWING = "rId2";

  String path() {
    return "xl/worksheets/sheet" + number + ".xml";
  }

  String tablePath() {
    return "xl/tables/table" + table + ".xml";
  }

  String drawingPath() {
    return "xl/drawings/drawing" + drawing + ".xml";
  }

  static String chartPath(int chart) {
    return "xl/charts/chart" + chart + ".xml";
  }

  List<Plot> plots() {
    return drawing == 0 ? List.of() : plan.sheet().plots();
  }

  /** Writes what the sheet means by the numbers of its relations. */
  void relations(Xml xml) throws IOException {
    Relations relations = Relations.start(xml);
    if (table > 0) {
      relations.add(TABLE, "table", "../tables/table" + table + ".xml");
    }
    if (drawing > 0) {
      relations.add(DRAWING, "drawing", "../drawings/drawing" + drawing + ".xml");
    }
    relations.end();
  }

  /** Writes the charts that a drawing holds. */
  void drawingRelations(Xml xml) throws IOException {
    Relations relations = Relations.start(xml);
    for (int index = 0; index < plots().size(); index++) {
      String chart = "../charts/chart" + (firstChart + index) + ".xml";
      relations.add("rId" + (index + 1), "chart", chart);
    }
    relations.end();
  }

  /** Writes the table: where it is, its filter and its columns. */
  void table(Xml xml) throws IOException {
    int last = SheetPart.HEAD_ROWS + part.count() - 1;
    String area = Address.area(SheetPart.HEAD_ROWS - 1, last, 0, plan.columns() - 1);
    String name = TableNames.table(part.name());
    xml.raw("<table").attribute("xmlns", Names.MAIN).attribute("id", table);
    xml.attribute("name", name).attribute("displayName", name).attribute("ref", area);
    xml.raw(" totalsRowShown=\"0\"><autoFilter").attribute("ref", area).raw("/>");
    xml.raw("<tableColumns").attribute("count", plan.columns()).raw(">");
    for (int column = 0; column < plan.columns(); column++) {
      xml.raw("<tableColumn").attribute("id", column + 1);
      xml.attribute("name", plan.head(column)).raw("/>");
    }
    xml.raw("</tableColumns></table>");
  }
}
