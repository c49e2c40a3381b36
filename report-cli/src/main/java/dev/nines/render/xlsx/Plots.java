package dev.nines.render.xlsx;

import dev.nines.report.Plot;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws the pictures of a sheet under its table, as charts that follow its cells. */
final class Plots {

  private static final int ROWS = 16;
  private static final int GAP = 2;
  private static final int CHARACTERS = 92;

  // of states as the days have them, by their place in the list of series
  private static final List<String> COLOURS =
      List.of("A61B29", "D99A2B", "8FA3BF", "C9CED6", "1D4F91", "0A6B4F");

  private final XSSFSheet target;
  private final SheetPlan plan;

  Plots(XSSFSheet target, SheetPlan plan) {
    this.target = target;
    this.plan = plan;
  }

  /** Draws all pictures one below the other, the first at a row. */
  void write(int row) {
    int at = row;
    for (Plot plot : plan.sheet().plots()) {
      draw(plot, at);
      at += ROWS + GAP;
    }
  }

  private void draw(Plot plot, int row) {
    XSSFDrawing drawing = target.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, columns(), row + ROWS));
    chart.setTitleText(plot.title());
    chart.setTitleOverlay(false);
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(plot.alternative());
    if (plot.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    chart.plot(data(plot, chart));
    language(chart, plan.words().tag());
  }

  // how many columns it takes to be as wide as a page
  private int columns() {
    int columns = 0;
    int width = 0;
    while (columns < plan.columns() && width < CHARACTERS) {
      width += plan.width(columns++);
    }
    return columns;
  }

  private XDDFChartData data(Plot plot, XSSFChart chart) {
    XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis beside = chart.createValueAxis(AxisPosition.LEFT);
    beside.setCrosses(AxisCrosses.AUTO_ZERO);
    beside.setNumberFormat(isOfTime(plot) ? "[h]:mm" : "#,##0");
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, beside);
    bars.setBarDirection(plot.kind() == Plot.Kind.UPRIGHT ? BarDirection.COL : BarDirection.BAR);
    bars.setVaryColors(false);
    for (int index = 0; index < plot.series().size(); index++) {
      series(plot, index, bars);
    }
    return bars;
  }

  private void series(Plot plot, int index, XDDFBarChartData bars) {
    String id = plot.series().get(index);
    XDDFChartData.Series series =
        bars.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(target, cells(plot, plot.categories())),
            XDDFDataSourcesFactory.fromNumericCellRange(target, cells(plot, id)));
    series.setTitle(plan.head(plan.column(id)), null);
    byte[] colour = HexFormat.of().parseHex(COLOURS.get(index % COLOURS.size()));
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
  }

  private CellRangeAddress cells(Plot plot, String id) {
    int column = plan.column(id);
    int first = SheetPart.HEAD_ROWS + plot.first();
    return new CellRangeAddress(first, SheetPart.HEAD_ROWS + plot.last(), column, column);
  }

  private boolean isOfTime(Plot plot) {
    Sheet sheet = plan.sheet();
    for (int index = 0; index < sheet.columns().size(); index++) {
      if (sheet.columns().get(index).id().equals(plot.series().get(0))) {
        return sheet.rows().get(plot.first()).cells().get(index).value() instanceof Value.Length;
      }
    }
    return false;
  }

  // the library would write the language of the machine
  private static void language(XSSFChart chart, String language) {
    chart
        .getCTChart()
        .getTitle()
        .getTx()
        .getRich()
        .getPList()
        .forEach(
            paragraph ->
                paragraph
                    .getRList()
                    .forEach(
                        run ->
                            (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).setLang(language)));
  }
}
