package dev.nines.render.xlsx;

import dev.nines.report.Plot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a sheet under its table: charts that follow their cells. */
final class Plots {

  /** The height of a row that a picture covers. */
  static final float ROW = 17;

  // how many rows a picture covers, and how high one of lying bars must be for each of them
  private static final int LEAST_ROWS = 12;
  private static final int ROWS_OF_LINES = 15;
  private static final float BAR = 13;
  private static final float AROUND_BARS = 90;

  // one empty row, of the height of a sheet's own
  private static final int GAP = 1;
  private static final float GAP_POINTS = 15;

  // of the shortest paper without its margins, and what the repeated title takes of it
  private static final float PAGE = 700;
  private static final float REPEATED = 28;

  private static final int CHARACTERS = 92;

  // off the edge of a page, in English Metric Units: 6 points
  private static final int AIR = 6 * 12_700;

  private final SheetParts sheet;

  Plots(SheetParts sheet) {
    this.sheet = sheet;
  }

  /** Returns how many rows a picture covers. */
  int rows(int index) {
    Plot plot = sheet.plots().get(index);
    return switch (plot.kind()) {
      case UPRIGHT, STACKED -> LEAST_ROWS;
      // the names of the periods lean under the lines
      case LINES -> ROWS_OF_LINES;
      case BARS, STACKED_BARS ->
          Math.max(LEAST_ROWS, (int) Math.ceil((AROUND_BARS + plot.size() * BAR) / ROW));
    };
  }

  /** Returns the first row of a picture, where the first of all stands at a row. */
  int row(int first, int index) {
    int row = first;
    for (int before = 0; before < index; before++) {
      row += rows(before) + GAP;
    }
    return row;
  }

  /**
   * Writes where pages of paper end, so that no picture is cut in two.
   *
   * @param xml where to
   * @param first the row of the first picture, from 0
   * @param above how many points the rows above it take
   */
  void breaks(Xml xml, int first, float above) throws IOException {
    List<Integer> breaks = new ArrayList<>();
    float used = above;
    for (int index = 0; index < sheet.plots().size(); index++) {
      float height = rows(index) * ROW + GAP_POINTS;
      if (used + height > PAGE && used > REPEATED) {
        breaks.add(row(first, index));
        used = REPEATED;
      }
      used += height;
    }
    if (!breaks.isEmpty()) {
      write(xml, breaks);
    }
  }

  private static void write(Xml xml, List<Integer> breaks) throws IOException {
    int count = breaks.size();
    xml.raw("<rowBreaks").attribute("count", count).attribute("manualBreakCount", count).raw(">");
    for (int row : breaks) {
      xml.raw("<brk").attribute("id", row).raw(" max=\"16383\" man=\"1\"/>");
    }
    xml.raw("</rowBreaks>");
  }

  /** Writes where the pictures stand, one below the other, the first at a row counted from 0. */
  void write(Xml xml, int first) throws IOException {
    xml.raw("<xdr:wsDr").attribute("xmlns:xdr", Names.SHEET_DRAWING);
    xml.attribute("xmlns:a", Names.DRAWING).raw(">");
    for (int index = 0; index < sheet.plots().size(); index++) {
      anchor(xml, index, row(first, index));
    }
    xml.raw("</xdr:wsDr>");
  }

  private void anchor(Xml xml, int index, int row) throws IOException {
    Plot plot = sheet.plots().get(index);
    int number = index + 1;
    xml.raw("<xdr:twoCellAnchor>");
    corner(xml, "from", 0, row);
    corner(xml, "to", columns(), row + rows(index));
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
