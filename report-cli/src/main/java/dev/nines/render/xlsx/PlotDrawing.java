package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Plot;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;

/** Draws one picture as a chart of bars or lines. */
final class PlotDrawing {

  private static final int TITLE_SIZE = 1_200;
  private static final int GAP_WIDTH = 40;
  private static final double LINE_POINTS = 2;
  private static final String DAY = "d";
  private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private final Plot plot;
  private final SheetParts source;
  private final XSSFChart chart;

  PlotDrawing(Plot plot, SheetParts source, XSSFChart chart) {
    this.plot = plot;
    this.source = source;
    this.chart = chart;
  }

  void draw() {
    chart.setTitleText(plot.title());
    chart.setTitleOverlay(false);
    if (plot.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    chart.plot(plot.kind() == Plot.Kind.LINES ? lines() : bars());
    if (plot.kind() == Plot.Kind.STACKED || plot.kind() == Plot.Kind.STACKED_BARS) {
      overlap();
    }
    if (first(plot.categories()) instanceof Value.Day) {
      days();
    }
    title();
  }

  private XDDFCategoryAxis categoryAxis(boolean lying) {
    XDDFCategoryAxis axis =
        chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    axis.setMajorTickMark(AxisTickMark.NONE);
    if (lying) {
      axis.setOrientation(AxisOrientation.MAX_MIN);
    }
    if (first(plot.categories()) instanceof Value.Day) {
      axis.setNumberFormat(DAY);
    }
    return axis;
  }

  // with the first category on top, the axis of the values would stand above it
  private XDDFValueAxis valueAxis(boolean lying) {
    XDDFValueAxis axis = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axis.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    Value value = kind();
    axis.setNumberFormat(format(value));
    if (value instanceof Value.Length) {
      axis.setMajorUnit(TimeSteps.of(most()));
    }
    axis.getOrAddMajorGridProperties()
        .setLineProperties(new XDDFLineProperties(fill(Palette.HAIR.hex())));
    return axis;
  }

  private XDDFChartData bars() {
    boolean lying = plot.kind() == Plot.Kind.BARS || plot.kind() == Plot.Kind.STACKED_BARS;
    XDDFBarChartData bars =
        (XDDFBarChartData) chart.createData(ChartTypes.BAR, categoryAxis(lying), valueAxis(lying));
    bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
    bars.setVaryColors(false);
    bars.setGapWidth(GAP_WIDTH);
    if (plot.kind() == Plot.Kind.STACKED || plot.kind() == Plot.Kind.STACKED_BARS) {
      bars.setBarGrouping(BarGrouping.STACKED);
    }
    for (Plot.Series column : plot.series()) {
      series(column, bars).setFillProperties(fill(colour(column.meaning())));
    }
    return bars;
  }

  private XDDFChartData lines() {
    XDDFLineChartData lines =
        (XDDFLineChartData)
            chart.createData(ChartTypes.LINE, categoryAxis(false), valueAxis(false));
    lines.setVaryColors(false);
    for (Plot.Series column : plot.series()) {
      line(column, (XDDFLineChartData.Series) series(column, lines));
    }
    return lines;
  }

  private static void line(Plot.Series column, XDDFLineChartData.Series series) {
    boolean target = column.meaning() == Plot.Meaning.TARGET;
    XDDFLineProperties line = new XDDFLineProperties(fill(colour(column.meaning())));
    line.setWidth(LINE_POINTS);
    if (target) {
      line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    }
    series.setLineProperties(line);
    series.setSmooth(false);
    series.setMarkerStyle(target ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
  }

  private XDDFChartData.Series series(Plot.Series column, XDDFChartData data) {
    XDDFChartData.Series series = data.addSeries(names(), values(column.column()));
    series.setTitle(source.plan().head(source.plan().column(column.column())), null);
    return series;
  }

  // the values as they are stored: the library would compute formulas anew
  private XDDFCategoryDataSource names() {
    String[] names =
        cells(plot.categories())
            .map(cell -> SafeText.of(CellWriter.text(cell)).text())
            .toArray(String[]::new);
    return XDDFDataSourcesFactory.fromArray(names, place(plot.categories()));
  }

  private XDDFNumericalDataSource<Double> values(String id) {
    return XDDFDataSourcesFactory.fromArray(numbers(id), place(id));
  }

  private Double[] numbers(String id) {
    int column = source.plan().column(id);
    return cells(id)
        .map(cell -> source.plan().number(cell, column).map(Typed::number).orElse(null))
        .toArray(Double[]::new);
  }

  private Stream<Cell> cells(String id) {
    int column = source.plan().column(id);
    return IntStream.rangeClosed(plot.first(), plot.last())
        .mapToObj(row -> source.plan().cell(source.plan().sheet().rows().get(row), column));
  }

  private String place(String id) {
    int column = source.plan().column(id);
    int first = SheetPart.HEAD_ROWS + plot.first();
    return Address.sheet(source.part().name())
        + "!"
        + Address.fixed(first, column)
        + ":"
        + Address.fixed(SheetPart.HEAD_ROWS + plot.last(), column);
  }

  // bars of one category lie on each other; the library has no type for how far
  private void overlap() {
    try (XmlCursor cursor =
        chart.getCTChart().getPlotArea().getBarChartArray(0).getGapWidth().newCursor()) {
      cursor.toEndToken();
      cursor.toNextToken();
      cursor.beginElement("overlap", NAMESPACE);
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  // days as numbers, so that the axis can show the day of the month alone
  private void days() {
    XDDFNumericalDataSource<Double> days = values(plot.categories());
    for (CTBarSer series : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
      series.getCat().unsetStrRef();
      CTNumRef reference = series.getCat().addNewNumRef();
      reference.setF(days.getDataRangeReference());
      CTNumData cache = reference.addNewNumCache();
      cache.setFormatCode(DAY);
      cache.addNewPtCount().setVal(days.getPointCount());
      for (int index = 0; index < days.getPointCount(); index++) {
        CTNumVal value = cache.addNewPt();
        value.setIdx(index);
        value.setV(days.getPointAt(index).toString());
      }
    }
  }

  private Value first(String id) {
    return value(id, plot.first());
  }

  private Value value(String id, int row) {
    Sheet sheet = source.plan().sheet();
    List<String> ids = sheet.columns().stream().map(Column::id).toList();
    return sheet.rows().get(row).cells().get(ids.indexOf(id)).value();
  }

  // a value of the kind of all: some cells may be empty
  private Value kind() {
    return plot.series().stream()
        .flatMap(
            series ->
                IntStream.rangeClosed(plot.first(), plot.last())
                    .mapToObj(row -> value(series.column(), row)))
        .filter(value -> !(value instanceof Value.Words))
        .findFirst()
        .orElse(Value.WORDS);
  }

  // the most that a category comes to, where it is stacked
  private double most() {
    boolean stacked = plot.kind() == Plot.Kind.STACKED || plot.kind() == Plot.Kind.STACKED_BARS;
    double[] sums = new double[plot.size()];
    double single = 0;
    for (Plot.Series column : plot.series()) {
      Double[] values = numbers(column.column());
      for (int index = 0; index < sums.length; index++) {
        double value = values[index] == null ? 0 : values[index];
        sums[index] += value;
        single = Math.max(single, value);
      }
    }
    return stacked ? Arrays.stream(sums).max().orElse(0) : single;
  }

  private static String format(Value value) {
    if (value instanceof Value.Length) {
      return "[h]:mm\" h\"";
    }
    if (value instanceof Value.Cash cash) {
      return "#,##0.## \"" + cash.money().currency().getCurrencyCode() + "\"";
    }
    return value instanceof Value.Share ? "0.00%" : "#,##0";
  }

  private static XDDFSolidFillProperties fill(String hex) {
    return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(hex)));
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

  // the library would write the language of the machine
  private void title() {
    chart.getCTChart().getTitle().getTx().getRich().getPList().stream()
        .flatMap(paragraph -> paragraph.getRList().stream())
        .map(run -> run.isSetRPr() ? run.getRPr() : run.addNewRPr())
        .forEach(
            look -> {
              look.setLang(source.plan().words().tag());
              look.setSz(TITLE_SIZE);
              look.setB(true);
            });
  }
}
