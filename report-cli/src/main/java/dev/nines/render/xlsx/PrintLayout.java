package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Document;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sets the sheets up for paper: one page across, heads on every page, page x of y. */
final class PrintLayout {

  private static final double SIDE_INCHES = 0.6;
  private static final double FOOT_INCHES = 0.75;
  private static final int LONGEST_FOOT = 120;

  private PrintLayout() {}

  static void apply(XSSFWorkbook workbook, Document document, XlsxOptions.Paper paper) {
    XlsxOptions.Paper chosen =
        document.look().paper().map(p -> XlsxOptions.Paper.valueOf(p.name())).orElse(paper);
    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
      XSSFSheet sheet = workbook.getSheetAt(index);
      page(sheet, chosen);
      if (!document.stamp().isEmpty()) {
        sheet.getHeader().setCenter("&\"-,Bold\"&14" + escape(document.stamp()));
      }
      foot(sheet.getFooter(), document, sheet.getSheetName());
      sheet.setRepeatingRows(new CellRangeAddress(0, SheetPart.HEAD_ROWS - 1, -1, -1));
    }
  }

  private static void page(XSSFSheet sheet, XlsxOptions.Paper paper) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(
        paper == XlsxOptions.Paper.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.setMargin(PageMargin.TOP, SIDE_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, FOOT_INCHES);
    setup.setFooterMargin(SIDE_INCHES / 2);
  }

  // a brand's line stands above that of the sheet
  private static void foot(Footer footer, Document document, String sheet) {
    String own = document.footer().own();
    String above = own.isEmpty() ? "" : "&8" + escape(own) + "\n";
    footer.setLeft(above + "&8" + escape(document.head().title() + ", " + sheet));
    footer.setRight("&8" + LayoutWords.in(document.words()).say("page", "&P", "&N"));
  }

  // an ampersand begins a code, and digits after &8 would belong to the size
  private static String escape(String text) {
    String clean = SafeText.cut(SafeText.of(text).text().replace('\n', ' '), LONGEST_FOOT);
    String plain = clean.replace("&", "&&");
    return Character.isDigit(plain.charAt(0)) ? " " + plain : plain;
  }
}
