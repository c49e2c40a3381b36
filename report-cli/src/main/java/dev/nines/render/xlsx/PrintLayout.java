package dev.nines.render.xlsx;

import dev.nines.report.Document;
import java.io.IOException;
import java.util.Optional;

/** Sets a sheet up for paper: one page across where that reads well, page x of y. */
final class PrintLayout {

  // of the 255 characters that Excel gives a head or a foot, codes take up to 60
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_LINE = 70;
  private static final int LONGEST_STAMP = 35;

  private static final String BOLD = "&\"-,Bold\"&14";

  private final Document document;
  private final XlsxOptions.Paper paper;

  /**
   * Prepares the set-up of the sheets of a workbook.
   *
   * @param document the document: its title and its own line are for the foot of each page
   * @param paper the paper where the document's sender did not choose
   */
  PrintLayout(Document document, XlsxOptions.Paper paper) {
    this.document = document;
    this.paper =
        document.look().paper().map(p -> XlsxOptions.Paper.valueOf(p.name())).orElse(paper);
  }

  /**
   * Writes the set-up of a sheet; one wider than a page that reads well takes several across.
   *
   * @param xml where to
   * @param sheet the name of the sheet
   * @param plan how it is set out
   * @param context what stands under its title
   */
  void write(Xml xml, String sheet, SheetPlan plan, String context) throws IOException {
    boolean across = plan.pagesAcross() > 1;
    xml.raw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"" + (across ? "0.95" : "0.5"));
    xml.raw("\" bottom=\"0.75\" header=\"0.3\" footer=\"0.375\"/><pageSetup");
    xml.attribute("paperSize", paper == XlsxOptions.Paper.A4 ? 9 : 1);
    xml.attribute("fitToWidth", plan.pagesAcross()).raw(" fitToHeight=\"0\"");
    xml.attribute("orientation", plan.isWide() ? "landscape" : "portrait");
    xml.raw("/><headerFooter>");
    head(xml, across ? titled(plan, context) : "");
    xml.raw("<oddFooter>");
    String title = escape(document.head().title(), LONGEST_TITLE);
    String left = "&8" + title + ", " + sheet.replace("&", "&&");
    String page = plan.words().say("page", "&P", "&N");
    xml.text("&L" + own() + left + "&R&8" + page);
    xml.raw("</oddFooter></headerFooter>");
  }

  private void head(Xml xml, String title) throws IOException {
    String place = title.isEmpty() ? "&C" : "&R";
    String stamp =
        document.stamp().isEmpty() ? "" : place + BOLD + escape(document.stamp(), LONGEST_STAMP);
    if (!title.isEmpty() || !stamp.isEmpty()) {
      xml.raw("<oddHeader>");
      xml.text(title + stamp);
      xml.raw("</oddHeader>");
    }
  }

  // each of several pages begins with the first column, which would cut the title's own cell
  private static String titled(SheetPlan plan, String context) {
    String title = "&L" + BOLD + escape(plan.sheet().title(), LONGEST_TITLE);
    return context.isEmpty() ? title : title + "\n&\"-,Regular\"&8" + escape(context, LONGEST_LINE);
  }

  // a brand's line stands above that of the sheet
  private String own() {
    String line = document.footer().own();
    return line.isEmpty() ? "" : "&8" + escape(line, LONGEST_LINE) + "\n";
  }

  /** Returns the rows and columns that every page repeats. */
  static String repeated(SheetParts sheet) {
    String name = Address.sheet(sheet.part().name()) + "!";
    if (sheet.plan().pagesAcross() > 1) {
      String last = Address.column(sheet.plan().repeated() - 1);
      return name
          + "$A:$"
          + last
          + ","
          + name
          + "$"
          + SheetPart.HEAD_ROWS
          + ":$"
          + SheetPart.HEAD_ROWS;
    }
    int heads = sheet.plan().sheet().plots().isEmpty() ? SheetPart.HEAD_ROWS : 1;
    return name + "$1:$" + heads;
  }

  /**
   * Returns the cells that are printed of a sheet on several pages beside each other: all but its
   * title, which is the head of every page.
   *
   * @param sheet the sheet
   * @param last the number of its last row, from 1
   */
  static Optional<String> area(SheetParts sheet, int last) {
    if (sheet.plan().pagesAcross() == 1) {
      return Optional.empty();
    }
    String cells =
        Address.fixed(SheetPart.HEAD_ROWS - 1, 0)
            + ":"
            + Address.fixed(last - 1, sheet.plan().columns() - 1);
    return Optional.of(Address.sheet(sheet.part().name()) + "!" + cells);
  }

  // an ampersand begins a code, and digits after &8 would belong to the size
  private static String escape(String text, int most) {
    String plain = SafeText.of(text).text().replace('\n', ' ').replace("&", "&&");
    String line = plain.length() <= most ? plain : cut(plain, most);
    return Character.isDigit(line.charAt(0)) ? " " + line : line;
  }

  // not between the two signs that stand for an ampersand
  private static String cut(String plain, int most) {
    String start = SafeText.cut(plain, most - 1);
    int last = start.length();
    while (last > 0 && start.charAt(last - 1) == '&') {
      last--;
    }
    int signs = start.length() - last;
    return start.substring(0, start.length() - signs % 2).strip() + "…";
  }
}
