package dev.nines.render.html;

import dev.nines.render.LayoutWords;
import dev.nines.report.Chart;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the days of a quarter or year: a row for each month, the worst state of each day. */
final class YearChart {

  private static final int COLUMNS = 31;
  private static final double ROW = 18;
  private static final double GAP = 1.5;
  private static final double LEFT = 40;
  private static final double NAME = 22;
  private static final double DATES = 20;

  private final HtmlWriter writer;
  private final Chart.Days chart;
  private final LayoutWords words;

  YearChart(HtmlWriter writer, Chart.Days chart, LayoutWords words) {
    this.writer = writer;
    this.chart = chart;
    this.words = words;
  }

  /** Returns whether the days are too many for one row. */
  static boolean fits(Chart.Days chart) {
    return chart.lanes().stream().anyMatch(lane -> lane.days().size() > COLUMNS);
  }

  void write() {
    double height = chart.lanes().stream().mapToDouble(YearChart::height).sum();
    Svg.open(writer, height, chart.alternative());
    double top = 0;
    for (Chart.Lane lane : chart.lanes()) {
      lane(lane, top);
      top += height(lane);
    }
    Svg.close(writer);
    DaysChart.legend(writer, chart.legend());
    writer.close();
  }

  private static double height(Chart.Lane lane) {
    double name = lane.letter().isPresent() ? NAME : 0;
    return name + months(lane).size() * (ROW + GAP) + DATES;
  }

  private static Map<YearMonth, List<Chart.Day>> months(Chart.Lane lane) {
    return lane.days().stream()
        .collect(
            Collectors.groupingBy(
                day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()));
  }

  private void lane(Chart.Lane lane, double top) {
    double y = top;
    if (lane.letter().isPresent()) {
      String name = lane.letter().get() + "  " + lane.name();
      Svg.text(writer, new Svg.At(0, top + NAME - 8), name, "start strong");
      y += NAME;
    }
    for (Map.Entry<YearMonth, List<Chart.Day>> month : months(lane).entrySet()) {
      String label = words.month(month.getKey().getMonthValue());
      Svg.text(writer, new Svg.At(0, y + ROW / 2 + 4), label, "start");
      for (Chart.Day day : month.getValue()) {
        Svg.Box cell = cell(day.date().getDayOfMonth(), y);
        Svg.rect(writer, cell, Svg.state(day.worst()));
        DaysChart.glyph(writer, day.worst(), cell);
      }
      y += ROW + GAP;
    }
    for (int day = 1; day <= COLUMNS; day++) {
      Svg.At under = new Svg.At(cell(day, y).middle(), y + 12);
      Svg.text(writer, under, Integer.toString(day), "tick quiet");
    }
  }

  private static Svg.Box cell(int day, double y) {
    double width = (Svg.WIDTH - LEFT) / COLUMNS;
    return new Svg.Box(LEFT + (day - 1) * width, y, width - GAP, ROW);
  }
}
