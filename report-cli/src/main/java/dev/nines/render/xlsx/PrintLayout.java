package dev.nines.render.xlsx;

import dev.nines.report.Document;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets the sheets up for paper: one page across, heads on every page, page x of y. */
final class PrintLayout {

  private static final double SIDE_INCHES = 0.5;
  private static final double FOOT_INCHES = 0.75;
  private static final int LONGEST_FOOT = 120;

  /** More characters on a page that lies would be set in less than 7.5 points. */
  private static final int MOST_CHARACTERS = 196;

  private PrintLayout() {}

  /** Sets one sheet up; a sheet wider than a page that reads well takes several across. */
  static void apply(XSSFSheet sheet, SheetPlan plan, Document document, XlsxOptions.Paper paper) {
    page(sheet, paper);
    int across = (plan.width() + MOST_CHARACTERS - 1) / MOST_CHARACTERS;
    sheet.getPrintSetup().setFitWidth((short) across);
    foot(sheet.getFooter(), document.head().title(), sheet.getSheetName());
    int heads = plan.sheet().plots().isEmpty() ? SheetPart.HEAD_ROWS : 1;
    sheet.setRepeatingRows(new CellRangeAddress(0, heads - 1, -1, -1));
    if (across > 1) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
  }

  private static void page(XSSFSheet sheet, XlsxOptions.Paper paper) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(
        paper == XlsxOptions.Paper.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.setMargin(PageMargin.TOP, SIDE_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, FOOT_INCHES);
    setup.setFooterMargin(FOOT_INCHES / 2);
  }

  private static void foot(Footer footer, String title, String sheet) {
    footer.setLeft("&8" + escape(title + ", " + sheet));
    footer.setRight("&8Page &P of &N");
  }

  // an ampersand begins a code, and digits after &8 would belong to the size
  private static String escape(String text) {
    String clean = SafeText.cut(SafeText.of(text).text().replace('\n', ' '), LONGEST_FOOT);
    String plain = clean.replace("&", "&&");
    return Character.isDigit(plain.charAt(0)) ? " " + plain : plain;
  }
}
