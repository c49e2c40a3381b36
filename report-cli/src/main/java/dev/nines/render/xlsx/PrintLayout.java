package dev.nines.render.xlsx;

import java.io.IOException;

/** Sets a sheet up for paper: one page across, page x of y. */
final class PrintLayout {

  private static final int LONGEST_FOOT = 120;

  private final String title;
  private final XlsxOptions.Paper paper;

  /**
   * Prepares the set-up of the sheets of a workbook.
   *
   * @param title the title of the document, for the foot of each page
   * @param paper the paper
   */
  PrintLayout(String title, XlsxOptions.Paper paper) {
    this.title = title;
    this.paper = paper;
  }

  void write(Xml xml, String sheet, boolean landscape) throws IOException {
    xml.raw("<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.6\" bottom=\"0.75\"");
    xml.raw(" header=\"0.3\" footer=\"0.3\"/><pageSetup");
    xml.attribute("paperSize", paper == XlsxOptions.Paper.A4 ? 9 : 1);
    xml.raw(" fitToHeight=\"0\"");
    xml.attribute("orientation", landscape ? "landscape" : "portrait");
    xml.raw("/><headerFooter><oddFooter>");
    xml.text("&L&8" + escape(title + ", " + sheet) + "&R&8Page &P of &N");
    xml.raw("</oddFooter></headerFooter>");
  }

  // an ampersand begins a code, and digits after &8 would belong to the size
  private static String escape(String text) {
    String clean = SafeText.cut(SafeText.of(text).text().replace('\n', ' '), LONGEST_FOOT);
    String plain = clean.replace("&", "&&");
    return Character.isDigit(plain.charAt(0)) ? " " + plain : plain;
  }
}
