package dev.nines.render.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Gives the title room: over the table, and beyond it where the table is narrower. */
final class TitleRow {

  private static final float LEADING = 18;
  private static final float AIR = 8;

  // the title is set in 14 points bold where the widths are counted in 10 points
  private static final double LARGER = 1.55;

  private TitleRow() {}

  static void layOut(XSSFSheet sheet, SheetPlan plan) {
    int needed = (int) Math.ceil(Widths.of(plan.sheet().title()) * LARGER);
    int wanted = Math.min(Widths.PORTRAIT, needed);
    int columns = plan.columns();
    int width = plan.width();
    while (width < wanted) {
      width += sheet.getDefaultColumnWidth();
      columns++;
    }
    int lines = Math.max(1, (needed + width - 1) / width);
    sheet.getRow(0).setHeightInPoints(LEADING * lines + AIR);
    if (columns > 1) {
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
    }
  }
}
