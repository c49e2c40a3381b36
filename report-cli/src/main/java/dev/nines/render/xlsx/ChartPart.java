package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Plot;
import java.io.IOException;

/**
 * Writes the part of a chart: its title, bars or lines, axes and legend (ISO/IEC 29500-1, 21.2).
 */
final class ChartPart {

  private static final String GAP_WIDTH = "40";

  private final Xml xml;
  private final Plot plot;
  private final PlotCells cells;
  private final LayoutWords words;

  ChartPart(Xml xml, Plot plot, SheetParts source) {
    this.xml = xml;
    this.plot = plot;
    this.cells = new PlotCells(plot, source);
    this.words = source.plan().words();
  }

  void write() throws IOException {
    xml.raw("<c:chartSpace").attribute("xmlns:c", Names.CHART);
    xml.attribute("xmlns:a", Names.DRAWING).raw("><c:roundedCorners val=\"0\"/><c:chart>");
    title();
    xml.raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
    if (plot.kind() == Plot.Kind.LINES) {
      lines();
    } else {
      bars();
    }
    ChartAxes axes = new ChartAxes(xml, cells, isLying());
    axes.categories();
    axes.values(isStacked());
    xml.raw("</c:plotArea>");
    if (plot.series().size() > 1) {
      xml.raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
    }
    xml.raw("<c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>");
  }

  private void title() throws IOException {
    xml.raw("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr");
    xml.attribute("lang", words.tag()).raw(" sz=\"1200\" b=\"1\"/><a:t>");
    xml.text(SafeText.of(plot.title()).text());
    xml.raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
  }

  private void bars() throws IOException {
    xml.raw("<c:barChart><c:barDir").attribute("val", isLying() ? "bar" : "col");
    xml.raw("/><c:grouping").attribute("val", isStacked() ? "stacked" : "clustered");
    xml.raw("/><c:varyColors val=\"0\"/>");
    new ChartSeries(xml, plot, cells).bars();
    xml.raw("<c:gapWidth").attribute("val", GAP_WIDTH).raw("/>");
    if (isStacked()) {
      // how far the bars of one category lie on each other
      xml.raw("<c:overlap val=\"100\"/>");
    }
    ChartAxes.join(xml);
    xml.raw("</c:barChart>");
  }

  private void lines() throws IOException {
    xml.raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
    new ChartSeries(xml, plot, cells).lines();
    ChartAxes.join(xml);
    xml.raw("</c:lineChart>");
  }

  private boolean isLying() {
    return plot.kind() == Plot.Kind.BARS || plot.kind() == Plot.Kind.STACKED_BARS;
  }

  private boolean isStacked() {
    return plot.kind() == Plot.Kind.STACKED || plot.kind() == Plot.Kind.STACKED_BARS;
  }
}
