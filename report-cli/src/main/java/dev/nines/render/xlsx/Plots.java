package dev.nines.render.xlsx;

import dev.nines.report.Plot;
import java.io.IOException;

/**
 * The pictures of a sheet under its table: charts that follow their cells; two on a page of paper.
 */
final class Plots {

  /** How many rows a picture covers. */
  static final int ROWS = 16;

  private static final int GAP = 2;
  private static final int ON_PAGE = 2;
  private static final int CHARACTERS = 92;

  // off the edge of a page, in English Metric Units: 6 points
  private static final int AIR = 6 * 12_700;

  private final SheetParts sheet;

  Plots(SheetParts sheet) {
    this.sheet = sheet;
  }

  /** Returns the first row of a picture, where the first of all stands at a row. */
  static int row(int first, int index) {
    return first + index * (ROWS + GAP);
  }

  /** Writes where pages of paper end, so that no picture is cut in two. */
  void breaks(Xml xml, int first) throws IOException {
    int pages = (sheet.plots().size() + ON_PAGE - 1) / ON_PAGE;
    xml.raw("<rowBreaks").attribute("count", pages).attribute("manualBreakCount", pages).raw(">");
    for (int page = 0; page < pages; page++) {
      xml.raw("<brk").attribute("id", row(first, page * ON_PAGE));
      xml.raw(" max=\"16383\" man=\"1\"/>");
    }
    xml.raw("</rowBreaks>");
  }

  /** Writes where the pictures stand, one below the other, the first at a row counted from 0. */
  void write(Xml xml, int first) throws IOException {
    xml.raw("<xdr:wsDr").attribute("xmlns:xdr", Names.SHEET_DRAWING);
    xml.attribute("xmlns:a", Names.DRAWING).raw(">");
    for (int index = 0; index < sheet.plots().size(); index++) {
      anchor(xml, sheet.plots().get(index), row(first, index), index + 1);
    }
    xml.raw("</xdr:wsDr>");
  }

  private void anchor(Xml xml, Plot plot, int row, int number) throws IOException {
    xml.raw("<xdr:twoCellAnchor>");
    corner(xml, "from", 0, row);
    corner(xml, "to", columns(), row + ROWS);
    xml.raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr");
    xml.attribute("id", number + 1).attribute("name", "Chart " + number);
    xml.attribute("descr", SafeText.of(plot.alternative()).text());
    xml.attribute("title", SafeText.of(plot.title()).text());
    xml.raw("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>");
    xml.raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData");
    xml.attribute("uri", Names.CHART).raw("><c:chart").attribute("xmlns:c", Names.CHART);
    xml.attribute("xmlns:r", Names.RELATIONS).attribute("r:id", "rId" + number);
    xml.raw("/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>");
    xml.raw("</xdr:twoCellAnchor>");
  }

  private static void corner(Xml xml, String name, int column, int row) throws IOException {
    int off = column == 0 ? AIR : 0;
    xml.raw("<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff>");
    xml.raw("<xdr:row>" + row + "</xdr:row><xdr:rowOff>" + off + "</xdr:rowOff>");
    xml.raw("</xdr:" + name + ">");
  }

  // how many columns it takes to be as wide as a page
  private int columns() {
    int columns = 0;
    int width = 0;
    while (columns < sheet.plan().columns() && width < CHARACTERS) {
      width += sheet.plan().width(columns++);
    }
    return columns;
  }
}
