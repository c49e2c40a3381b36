package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Plot;
import dev.nines.report.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A chart of columns of a sheet, with the values that it shows until it is computed anew. */
final class ChartPart {

  // of states as the days have them, by their place in the list of series
  private static final List<String> COLOURS =
      List.of("A61B29", "D99A2B", "8FA3BF", "C9CED6", "1D4F91", "0A6B4F");

  private final SheetPlan plan;
  private final String name;
  private final Plot plot;

  /**
   * Prepares a chart.
   *
   * @param plan how its sheet is set out
   * @param name the name of the sheet in the workbook
   * @param plot what it shows
   */
  ChartPart(SheetPlan plan, String name, Plot plot) {
    this.plan = plan;
    this.name = name;
    this.plot = plot;
  }

  void write(Xml xml) throws IOException {
    xml.raw("<c:chartSpace").attribute("xmlns:c", Names.CHART);
    xml.attribute("xmlns:a", Names.DRAWING).attribute("xmlns:r", Names.RELATIONS);
    xml.raw("><c:roundedCorners val=\"0\"/><c:chart>");
    title(xml);
    xml.raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
    bars(xml);
    axes(xml);
    xml.raw("</c:plotArea>");
    if (plot.series().size() > 1) {
      xml.raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
    }
    xml.raw("<c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>");
  }

  private void title(Xml xml) throws IOException {
    xml.raw("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang=\"en\" sz=\"1200\"/><a:t>");
    xml.text(SafeText.of(plot.title()).text());
    xml.raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
  }

  private void bars(Xml xml) throws IOException {
    String direction = plot.kind() == Plot.Kind.UPRIGHT ? "col" : "bar";
    xml.raw("<c:barChart><c:barDir").attribute("val", direction);
    xml.raw("/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    for (int index = 0; index < plot.series().size(); index++) {
      series(xml, index);
    }
    xml.raw("<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
  }

  private void series(Xml xml, int index) throws IOException {
    String id = plot.series().get(index);
    int column = plan.column(id);
    String number = Integer.toString(index);
    xml.raw("<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx>");
    xml.raw("<c:strRef><c:f>").text(sheet() + Address.fixed(SheetPart.HEAD_ROWS - 1, column));
    xml.raw("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
    xml.text(plan.head(column)).raw("</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>");
    xml.raw("<a:solidFill><a:srgbClr").attribute("val", COLOURS.get(index % COLOURS.size()));
    xml.raw("/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/><c:cat>");
    categories(xml, plan.column(plot.categories()));
    xml.raw("</c:cat><c:val>");
    values(xml, column);
    xml.raw("</c:val></c:ser>");
  }

  // dates are numbers with a format, so that they are shown as dates
  private void categories(Xml xml, int column) throws IOException {
    if (number(plot.first(), column).isPresent()) {
      values(xml, column);
      return;
    }
    xml.raw("<c:strRef><c:f>").text(cells(column)).raw("</c:f><c:strCache>");
    count(xml);
    for (int row = plot.first(); row <= plot.last(); row++) {
      point(xml, row, SafeText.of(CellWriter.text(cell(row, column))).text());
    }
    xml.raw("</c:strCache></c:strRef>");
  }

  private void values(Xml xml, int column) throws IOException {
    xml.raw("<c:numRef><c:f>").text(cells(column)).raw("</c:f><c:numCache>");
    Optional<Typed> first = number(plot.first(), column);
    if (first.isPresent()) {
      xml.raw("<c:formatCode>").text(first.get().format()).raw("</c:formatCode>");
    }
    count(xml);
    for (int row = plot.first(); row <= plot.last(); row++) {
      Optional<Typed> number = number(row, column);
      if (number.isPresent()) {
        point(xml, row, Xml.digits(number.get().number()));
      }
    }
    xml.raw("</c:numCache></c:numRef>");
  }

  private void count(Xml xml) throws IOException {
    xml.raw("<c:ptCount").attribute("val", plot.last() - plot.first() + 1).raw("/>");
  }

  private void point(Xml xml, int row, String value) throws IOException {
    xml.raw("<c:pt").attribute("idx", row - plot.first()).raw("><c:v>").text(value);
    xml.raw("</c:v></c:pt>");
  }

  private void axes(Xml xml) throws IOException {
    boolean upright = plot.kind() == Plot.Kind.UPRIGHT;
    // lying bars stand in the order of the rows, the first at the top
    xml.raw("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation");
    xml.attribute("val", upright ? "minMax" : "maxMin");
    xml.raw("/></c:scaling><c:delete val=\"0\"/><c:axPos").attribute("val", upright ? "b" : "l");
    xml.raw("/><c:numFmt formatCode=\"General\" sourceLinked=\"1\"/>");
    xml.raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    xml.raw("<c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/>");
    xml.raw("<c:auto val=\"0\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling>");
    xml.raw("<c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos");
    xml.attribute("val", upright ? "l" : "b")
        .raw("/><c:majorGridlines><c:spPr><a:ln><a:solidFill>");
    xml.raw("<a:srgbClr val=\"DDE2E8\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
    xml.raw("<c:numFmt").attribute("formatCode", isOfTime() ? "[h]:mm" : "#,##0");
    xml.raw(" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    xml.raw("<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses");
    xml.attribute("val", upright ? "autoZero" : "max");
    xml.raw("/><c:crossBetween val=\"between\"/></c:valAx>");
  }

  private boolean isOfTime() {
    int column = plan.column(plot.series().get(0));
    return cell(plot.first(), column).value() instanceof Value.Length;
  }

  private Cell cell(int row, int column) {
    return plan.cell(plan.sheet().rows().get(row), column);
  }

  private Optional<Typed> number(int row, int column) {
    return plan.number(cell(row, column), column);
  }

  private String cells(int column) {
    return sheet()
        + Address.fixed(SheetPart.HEAD_ROWS + plot.first(), column)
        + ":"
        + Address.fixed(SheetPart.HEAD_ROWS + plot.last(), column);
  }

  private String sheet() {
    return Address.sheet(name) + "!";
  }
}
