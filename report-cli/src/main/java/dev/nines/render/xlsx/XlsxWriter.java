package dev.nines.render.xlsx;

import dev.nines.report.Document;
import dev.nines.report.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds the workbook: properties, then one sheet after the other. */
final class XlsxWriter {

  private final XlsxOptions options;

  XlsxWriter(XlsxOptions options) {
    this.options = options;
  }

  void write(Document document, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      WorkbookProperties.set(workbook, document);
      Styles styles = new Styles(workbook);
      Places places = new Places();
      List<Written> sheets = planned(document, places);
      sheets.forEach(sheet -> workbook.createSheet(sheet.part().name()));
      FormulaText formulas = new FormulaText(places);
      List<Ended> ended = new ArrayList<>();
      for (Written sheet : sheets) {
        XSSFSheet target = workbook.getSheet(sheet.part().name());
        SheetWriter writer = new SheetWriter(target, styles, formulas, sheet.plan(), sheet.part());
        writer.write();
        PrintLayout.apply(target, sheet.plan(), document, options.paper());
        if (sheet.part().isWhole()) {
          ended.add(new Ended(new Plots.Source(target, sheet.plan()), writer.end()));
        }
      }
      plots(ended);
      places.names().forEach((name, place) -> name(workbook, name, place));
      workbook.write(out);
    }
  }

  /** A sheet in one part, and the row under everything in it. */
  private record Ended(Plots.Source source, int row) {}

  // pictures hold the values of their cells, which must be written before
  private static void plots(List<Ended> sheets) {
    Map<String, Plots.Source> sources = new HashMap<>();
    sheets.forEach(sheet -> sources.put(sheet.source().plan().sheet().name(), sheet.source()));
    Plots plots = new Plots(sources);
    sheets.forEach(sheet -> plots.write(sheet.source(), sheet.row()));
  }

  /** A sheet of the workbook: a part of one of the document. */
  private record Written(SheetPlan plan, SheetPart part) {}

  // formulas may mean cells of sheets that come later: all are planned before one is written
  private List<Written> planned(Document document, Places places) {
    List<Written> sheets = new ArrayList<>();
    SheetNames names = new SheetNames();
    for (Sheet sheet : document.sheets()) {
      SheetPlan plan = SheetPlan.of(sheet);
      List<SheetPart> parts = SheetPart.of(sheet, options.rowLimit(), names);
      places.add(plan, parts);
      parts.forEach(part -> sheets.add(new Written(plan, part)));
    }
    return sheets;
  }

  private static void name(XSSFWorkbook workbook, String name, String place) {
    XSSFName cell = workbook.createName();
    cell.setNameName(name);
    cell.setRefersToFormula(place);
  }
}
