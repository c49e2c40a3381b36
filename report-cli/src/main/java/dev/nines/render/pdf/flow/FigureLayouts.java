package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.chart.AllowanceChart;
import dev.nines.render.pdf.chart.ChartArea;
import dev.nines.render.pdf.chart.ClaimChart;
import dev.nines.render.pdf.chart.DaysChart;
import dev.nines.render.pdf.chart.Figure;
import dev.nines.render.pdf.chart.MonthsChart;
import dev.nines.render.pdf.chart.StatisticChart;
import dev.nines.render.pdf.chart.TimelineChart;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Tag;
import dev.nines.report.Chart;
import dev.nines.report.StatChart;
import java.util.List;

/** Makes a figure of each chart, with its alternative text. */
final class FigureLayouts {

  private FigureLayouts() {}

  static List<Strip> timeline(Chart.Timeline chart, Frame frame) {
    return figure(chart, frame, TimelineChart.of(chart, area(frame)));
  }

  static List<Strip> allowance(Chart.Allowance chart, Frame frame) {
    return figure(chart, frame, new AllowanceChart(chart, area(frame)));
  }

  static List<Strip> days(Chart.Days chart, Frame frame) {
    return figure(chart, frame, DaysChart.of(chart, area(frame)));
  }

  static List<Strip> months(Chart.Months chart, Frame frame) {
    return figure(chart, frame, new MonthsChart(chart, area(frame)));
  }

  static List<Strip> claim(Chart.Claim chart, Frame frame) {
    return figure(chart, frame, new ClaimChart(chart, area(frame)));
  }

  static List<Strip> statistic(StatChart chart, Frame frame) {
    return figure(chart, frame, new StatisticChart(chart, area(frame)));
  }

  private static ChartArea area(Frame frame) {
    return new ChartArea(frame.x(), frame.width(), frame.measure(), frame.words());
  }

  private static List<Strip> figure(Chart chart, Frame frame, Figure figure) {
    Tag tag = frame.tag().child(Role.FIGURE, chart.alternative());
    return List.of(
        Strip.of(
            0,
            figure.height(),
            (canvas, top) -> {
              canvas.figure(tag, new Box(frame.x(), top, frame.width(), figure.height()));
              figure.paint(canvas, top);
            }));
  }
}
