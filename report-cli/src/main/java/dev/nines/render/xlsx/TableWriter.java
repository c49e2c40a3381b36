package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Row;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;

/**
 * Makes a table of heads and rows, with filters. One row of totals becomes the table's own: its
 * sums are of what the filters show. Several rows of totals stay under the table.
 */
final class TableWriter {

  private final XSSFSheet target;
  private final SheetPlan plan;
  private final SheetPart part;

  TableWriter(XSSFSheet target, SheetPlan plan, SheetPart part) {
    this.target = target;
    this.plan = plan;
    this.part = part;
  }

  /** Makes the table of rows that are written, from the row of heads through the last one. */
  void write(int headRow, int lastRow) {
    boolean totals = part.isWhole() && part.totals().size() == 1;
    XSSFTable table = target.createTable(area(headRow, totals ? lastRow + 1 : lastRow));
    table.setName(TableNames.table(part.name()));
    table.setDisplayName(table.getName());
    table.getCTTable().addNewAutoFilter().setRef(area(headRow, lastRow).formatAsString());
    if (totals) {
      table.getCTTable().setTotalsRowCount(1);
      totals(table, lastRow + 1);
    }
  }

  private AreaReference area(int headRow, int lastRow) {
    CellReference from = new CellReference(headRow, 0);
    CellReference to = new CellReference(lastRow, plan.columns() - 1);
    return new AreaReference(from, to, SpreadsheetVersion.EXCEL2007);
  }

  private void totals(XSSFTable table, int rowNumber) {
    Row totals = part.totals().get(0);
    for (int index = 0; index < plan.columns(); index++) {
      Cell cell = plan.cell(totals, index);
      CTTableColumn column = table.getCTTable().getTableColumns().getTableColumnArray(index);
      if (isSum(cell)) {
        column.setTotalsRowFunction(STTotalsRowFunction.SUM);
        String text = TableNames.sum(table.getName(), plan.head(index));
        formula(target.getRow(rowNumber).getCell(index), text);
      } else if (!cell.text().isEmpty()) {
        column.setTotalsRowLabel(target.getRow(rowNumber).getCell(index).getStringCellValue());
      }
    }
  }

  private static boolean isSum(Cell cell) {
    Optional<Formula> formula = cell.live().formula();
    return formula.isPresent()
        && formula.get() instanceof Formula.Call call
        && call.function() == Formula.Function.SUM;
  }

  // in place of the plain sum; the value stays
  private static void formula(XSSFCell cell, String text) {
    var xml = cell.getCTCell();
    if (xml.isSetF()) {
      xml.getF().setStringValue(text);
    } else {
      xml.addNewF().setStringValue(text);
    }
  }
}
