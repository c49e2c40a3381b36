package dev.nines.render.xlsx;

import dev.nines.report.Document;
import dev.nines.report.Sheet;
import java.io.IOException;
import java.io.OutputStream;
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
      SheetNames names = new SheetNames();
      for (Sheet sheet : document.sheets()) {
        SheetPlan plan = SheetPlan.of(sheet);
        for (SheetPart part : SheetPart.of(sheet, options.rowLimit(), names)) {
          new SheetWriter(workbook, styles, plan, part).write();
        }
      }
      PrintLayout.apply(workbook, document, options.paper());
      workbook.write(out);
    }
  }
}
