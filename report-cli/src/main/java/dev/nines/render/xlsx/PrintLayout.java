package dev.nines.render.xlsx;

import dev.nines.report.Document;
import java.io.IOException;

/** Sets a sheet up for paper: one page across where that reads well, page x of y. */
final class PrintLayout {

  private static final int LONGEST_FOOT = 120;

  /** More characters on a page that lies would be set in less than 7.5 points. */
  private static final int MOST_CHARACTERS = 196;

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

  /** Writes the set-up of a sheet; one wider than a page that reads well takes several across. */
  void write(Xml xml, String sheet, SheetPlan plan) throws IOException {
    xml.raw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.75\"");
    xml.raw(" header=\"0.3\" footer=\"0.375\"/><pageSetup");
    xml.attribute("paperSize", paper == XlsxOptions.Paper.A4 ? 9 : 1);
    xml.attribute("fitToWidth", across(plan)).raw(" fitToHeight=\"0\"");
    xml.attribute("orientation", plan.isWide() ? "landscape" : "portrait");
    xml.raw("/><headerFooter>");
    stamp(xml);
    xml.raw("<oddFooter>");
    String left = "&8" + escape(document.head().title() + ", " + sheet);
    String page = plan.words().say("page", "&P", "&N");
    xml.text("&L" + own() + left + "&R&8" + page);
    xml.raw("</oddFooter></headerFooter>");
  }

  private void stamp(Xml xml) throws IOException {
    if (!document.stamp().isEmpty()) {
      xml.raw("<oddHeader>");
      xml.text("&C&\"-,Bold\"&14" + escape(document.stamp()));
      xml.raw("</oddHeader>");
    }
  }

  // a brand's line stands above that of the sheet
  private String own() {
    String line = document.footer().own();
    return line.isEmpty() ? "" : "&8" + escape(line) + "\n";
  }

  /** Returns the rows and columns that every page repeats. */
  static String repeated(SheetParts sheet) {
    String name = Address.sheet(sheet.part().name()) + "!";
    int heads = sheet.plan().sheet().plots().isEmpty() ? SheetPart.HEAD_ROWS : 1;
    String columns = across(sheet.plan()) > 1 ? name + "$A:$A," : "";
    return columns + name + "$1:$" + heads;
  }

  private static int across(SheetPlan plan) {
    return (plan.width() + MOST_CHARACTERS - 1) / MOST_CHARACTERS;
  }

  // an ampersand begins a code, and digits after &8 would belong to the size
  private static String escape(String text) {
    String clean = SafeText.cut(SafeText.of(text).text().replace('\n', ' '), LONGEST_FOOT);
    String plain = clean.replace("&", "&&");
    return Character.isDigit(plain.charAt(0)) ? " " + plain : plain;
  }
}
