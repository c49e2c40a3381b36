package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;

/** Charts, read back with code that did not write them. */
class ChartPartTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

  // the days of Excel start with 1 for 1 January 1900, and count a 29 February too many
  private static final double SERIAL = FIRST.toEpochDay() + 25_569;

  private static Cell number(String text) {
    return Cell.of(text, new Value.Number(new BigDecimal(text)));
  }

  private static Row row(int day, Cell figure, Cell other) {
    Cell date = Cell.of(FIRST.plusDays(day).toString(), new Value.Day(FIRST.plusDays(day)));
    return Row.of(Cell.of("<" + day + ">"), date, figure, other);
  }

  private static Sheet sheet(Plot plot) {
    return new Sheet(
            "Data's",
            "Data",
            List.of(
                Column.left("name", "Name", 10),
                Column.left("day", "Day", 10),
                Column.right("figure", "Figure & more", 10),
                Column.right("target", "Target", 10)),
            List.of(
                row(0, number("2.5"), number("9")),
                row(1, Cell.of(""), number("9")),
                row(2, number("4"), number("9"))),
            List.of(),
            ZoneOffset.UTC)
        .with(List.of(plot));
  }

  private static Plot plot(Plot.Kind kind, String categories, Plot.Series... series) {
    return new Plot(kind, "A & B", "Words.", "Data's", categories, List.of(series), 0, 2);
  }

  private static final Plot.Series FIGURE = new Plot.Series("figure", Plot.Meaning.FIGURE);
  private static final Plot.Series TARGET = new Plot.Series("target", Plot.Meaning.TARGET);

  private static CTChart chart(Plot plot) throws IOException {
    byte[] bytes = Books.bytes(OneSheet.document(List.of(sheet(plot))));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return workbook.getSheet("Data's").getDrawingPatriarch().getCharts().get(0).getCTChart();
    }
  }

  @Test
  void lyingBars_haveNamesFromTopToBottom() throws Exception {
    CTChart chart = chart(plot(Plot.Kind.BARS, "name", FIGURE));
    CTBarChart bars = chart.getPlotArea().getBarChartArray(0);

    assertThat(bars.getBarDir().getVal()).isEqualTo(STBarDir.BAR);
    assertThat(bars.isSetOverlap()).isFalse();
    assertThat(bars.getSerArray(0).getTx().getV()).isEqualTo("Figure & more");
    assertThat(bars.getSerArray(0).getCat().getStrRef().getF()).isEqualTo("'Data''s'!$A$4:$A$6");
    assertThat(bars.getSerArray(0).getCat().getStrRef().getStrCache().getPtArray(1).getV())
        .isEqualTo("<1>");
    assertThat(chart.getPlotArea().getCatAxArray(0).getScaling().getOrientation().getVal())
        .isEqualTo(STOrientation.MAX_MIN);
    assertThat(chart.isSetLegend()).isFalse();
  }

  @Test
  void days_areNumbersOfWhichTheAxisShowsTheDayOfTheMonth() throws Exception {
    CTChart chart = chart(plot(Plot.Kind.STACKED, "day", FIGURE, TARGET));
    var days = chart.getPlotArea().getBarChartArray(0).getSerArray(1).getCat().getNumRef();

    assertThat(days.getF()).isEqualTo("'Data''s'!$B$4:$B$6");
    assertThat(Double.parseDouble(days.getNumCache().getPtArray(2).getV())).isEqualTo(SERIAL + 2);
    assertThat(chart.getPlotArea().getCatAxArray(0).getNumFmt().getFormatCode()).isEqualTo("d");
    assertThat(chart.getPlotArea().getBarChartArray(0).getOverlap().xmlText()).contains("100");
    assertThat(chart.isSetLegend()).isTrue();
  }

  @Test
  void lines_leaveOutWhatHasNoNumberAndDashTheTarget() throws Exception {
    CTChart chart = chart(plot(Plot.Kind.LINES, "day", FIGURE, TARGET));
    CTLineSer figure = chart.getPlotArea().getLineChartArray(0).getSerArray(0);
    CTLineSer target = chart.getPlotArea().getLineChartArray(0).getSerArray(1);
    var values = figure.getVal().getNumRef().getNumCache();

    assertThat(values.getPtCount().getVal()).isEqualTo(3);
    assertThat(values.getPtList()).extracting(p -> p.getV()).containsExactly("2.5", "4");
    assertThat(values.getPtList()).extracting(p -> p.getIdx()).containsExactly(0L, 2L);
    assertThat(figure.getMarker().getSymbol().getVal()).isEqualTo(STMarkerStyle.CIRCLE);
    assertThat(target.getMarker().getSymbol().getVal()).isEqualTo(STMarkerStyle.NONE);
    assertThat(target.getSpPr().getLn().getPrstDash().getVal()).isEqualTo(STPresetLineDashVal.DASH);
  }
}
