package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import dev.nines.report.Value;
import java.io.IOException;

/** Writes the axes of a chart: that of the categories and that of the values. */
final class ChartAxes {

  /** The day of the month alone. */
  static final String DAY = "d";

  private static final int CATEGORIES = 1;
  private static final int VALUES = 2;

  private final Xml xml;
  private final PlotCells cells;
  private final boolean lying;

  ChartAxes(Xml xml, PlotCells cells, boolean lying) {
    this.xml = xml;
    this.cells = cells;
    this.lying = lying;
  }

  /** Writes by which axes bars or lines stand. */
  static void join(Xml xml) throws IOException {
    xml.raw("<c:axId").attribute("val", CATEGORIES).raw("/>");
    xml.raw("<c:axId").attribute("val", VALUES).raw("/>");
  }

  void categories() throws IOException {
    xml.raw("<c:catAx>");
    place(CATEGORIES, lying ? "maxMin" : "minMax", lying ? "l" : "b");
    if (cells.hasDays()) {
      format(DAY);
    }
    marks("none", VALUES);
    xml.raw("<c:crosses val=\"autoZero\"/><c:auto val=\"0\"/></c:catAx>");
  }

  // with the first category on top, the axis of the values would stand above it
  void values(boolean stacked) throws IOException {
    Value kind = cells.kind();
    xml.raw("<c:valAx>");
    place(VALUES, "minMax", lying ? "b" : "l");
    xml.raw("<c:majorGridlines><c:spPr><a:ln>");
    ChartSeries.fill(xml, Palette.HAIR.hex());
    xml.raw("</a:ln></c:spPr></c:majorGridlines>");
    format(code(kind));
    marks("cross", CATEGORIES);
    xml.raw("<c:crosses").attribute("val", lying ? "max" : "autoZero");
    xml.raw("/><c:crossBetween val=\"between\"/>");
    if (kind instanceof Value.Length) {
      xml.raw("<c:majorUnit val=\"").number(TimeSteps.of(cells.most(stacked))).raw("\"/>");
    }
    xml.raw("</c:valAx>");
  }

  private void place(int number, String order, String side) throws IOException {
    xml.raw("<c:axId").attribute("val", number).raw("/><c:scaling><c:orientation");
    xml.attribute("val", order).raw("/></c:scaling><c:delete val=\"0\"/><c:axPos");
    xml.attribute("val", side).raw("/>");
  }

  private void format(String code) throws IOException {
    xml.raw("<c:numFmt").attribute("formatCode", code).raw(" sourceLinked=\"0\"/>");
  }

  private void marks(String major, int other) throws IOException {
    xml.raw("<c:majorTickMark").attribute("val", major);
    xml.raw("/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx");
    xml.attribute("val", other).raw("/>");
  }

  private static String code(Value value) {
    if (value instanceof Value.Length) {
      return "[h]:mm\" h\"";
    }
    if (value instanceof Value.Cash cash) {
      return "#,##0.## \"" + cash.money().currency().getCurrencyCode() + "\"";
    }
    return value instanceof Value.Share ? "0.00%" : "#,##0";
  }
}
