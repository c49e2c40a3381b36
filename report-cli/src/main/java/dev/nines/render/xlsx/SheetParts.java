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
 * @param plots its charts
 */
record SheetParts(
    SheetPlan plan,
    SheetPart part,
    int number,
    int table,
    int drawing,
    int firstChart,
    List<Plot> plots) {

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
}
