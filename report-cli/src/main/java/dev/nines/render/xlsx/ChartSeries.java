package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import dev.nines.report.Plot;
import java.io.IOException;
import java.util.List;

/**
 * Writes the values of a chart: the cells they are taken from, and the values themselves for
 * programs that draw before they compute.
 */
final class ChartSeries {

  // 2 points, in English Metric Units
  private static final int LINE = 2 * 12_700;

  private final Xml xml;
  private final Plot plot;
  private final PlotCells cells;

  ChartSeries(Xml xml, Plot plot, PlotCells cells) {
    this.xml = xml;
    this.plot = plot;
    this.cells = cells;
  }

  void bars() throws IOException {
    for (Plot.Series series : plot.series()) {
      open(series);
      xml.raw("<c:spPr>");
      fill(xml, colour(series.meaning()));
      xml.raw("</c:spPr>");
      data(series);
      xml.raw("</c:ser>");
    }
  }

  void lines() throws IOException {
    for (Plot.Series series : plot.series()) {
      boolean target = series.meaning() == Plot.Meaning.TARGET;
      open(series);
      xml.raw("<c:spPr><a:ln").attribute("w", LINE).raw(">");
      fill(xml, colour(series.meaning()));
      xml.raw(target ? "<a:prstDash val=\"dash\"/>" : "").raw("</a:ln></c:spPr><c:marker>");
      xml.raw("<c:symbol").attribute("val", target ? "none" : "circle").raw("/></c:marker>");
      data(series);
      xml.raw("<c:smooth val=\"0\"/></c:ser>");
    }
  }

  static void fill(Xml xml, String hex) throws IOException {
    xml.raw("<a:solidFill><a:srgbClr").attribute("val", hex).raw("/></a:solidFill>");
  }

  private void open(Plot.Series series) throws IOException {
    int number = plot.series().indexOf(series);
    xml.raw("<c:ser><c:idx").attribute("val", number).raw("/><c:order");
    xml.attribute("val", number).raw("/><c:tx><c:v>");
    xml.text(cells.head(series.column())).raw("</c:v></c:tx>");
  }

  private void data(Plot.Series series) throws IOException {
    xml.raw("<c:cat>");
    // days as numbers, so that the axis can show the day of the month alone
    if (cells.hasDays()) {
      numbers(plot.categories(), ChartAxes.DAY);
    } else {
      texts(plot.categories());
    }
    xml.raw("</c:cat><c:val>");
    numbers(series.column(), "General");
    xml.raw("</c:val>");
  }

  private void texts(String column) throws IOException {
    List<String> texts = cells.texts(column);
    xml.raw("<c:strRef><c:f>").text(cells.place(column)).raw("</c:f><c:strCache>");
    count(texts.size());
    for (int index = 0; index < texts.size(); index++) {
      xml.raw("<c:pt").attribute("idx", index).raw("><c:v>");
      xml.text(texts.get(index)).raw("</c:v></c:pt>");
    }
    xml.raw("</c:strCache></c:strRef>");
  }

  private void numbers(String column, String format) throws IOException {
    double[] numbers = cells.numbers(column);
    xml.raw("<c:numRef><c:f>").text(cells.place(column)).raw("</c:f><c:numCache>");
    xml.raw("<c:formatCode>").text(format).raw("</c:formatCode>");
    count(numbers.length);
    for (int index = 0; index < numbers.length; index++) {
      if (!Double.isNaN(numbers[index])) {
        xml.raw("<c:pt").attribute("idx", index).raw("><c:v>");
        xml.number(numbers[index]).raw("</c:v></c:pt>");
      }
    }
    xml.raw("</c:numCache></c:numRef>");
  }

  private void count(int points) throws IOException {
    xml.raw("<c:ptCount").attribute("val", points).raw("/>");
  }

  private static String colour(Plot.Meaning meaning) {
    return switch (meaning) {
      case DOWN -> Palette.DOWN.hex();
      case DEGRADED -> "EBB04A";
      case EXCLUDED -> "7FA0D0";
      case UNKNOWN -> "B9C1CC";
      case FIRST_PHASE -> "BCD3EA";
      case SECOND_PHASE, FIGURE -> "4F86C2";
      case THIRD_PHASE -> "17406F";
      case TARGET -> Palette.INK.hex();
    };
  }
}
