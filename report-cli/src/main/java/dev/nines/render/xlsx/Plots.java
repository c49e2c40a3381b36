package dev.nines.render.xlsx;

import dev.nines.report.Plot;
import java.io.IOException;

/** The pictures of a sheet under its table: charts that follow its cells. */
final class Plots {

  private static final int ROWS = 16;
  private static final int GAP = 2;
  private static final int CHARACTERS = 92;

  private final SheetParts sheet;

  Plots(SheetParts sheet) {
    this.sheet = sheet;
  }

  /** Writes where the pictures stand, one below the other, the first at a row counted from 0. */
  void write(Xml xml, int row) throws IOException {
    xml.raw("<xdr:wsDr").attribute("xmlns:xdr", Names.SHEET_DRAWING);
    xml.attribute("xmlns:a", Names.DRAWING).raw(">");
    int at = row;
    int number = 1;
    for (Plot plot : sheet.plots()) {
      anchor(xml, plot, at, number++);
      at += ROWS + GAP;
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
    xml.raw("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>");
    xml.raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData");
    xml.attribute("uri", Names.CHART).raw("><c:chart").attribute("xmlns:c", Names.CHART);
    xml.attribute("xmlns:r", Names.RELATIONS).attribute("r:id", "rId" + number);
    xml.raw("/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>");
    xml.raw("</xdr:twoCellAnchor>");
  }

  private static void corner(Xml xml, String name, int column, int row) throws IOException {
    xml.raw("<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff>");
    xml.raw("<xdr:row>" + row + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + name + ">");
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
