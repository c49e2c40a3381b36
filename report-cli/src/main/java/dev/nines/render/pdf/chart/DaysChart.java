package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.report.Chart;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a period (DESIGN 6.4): a strip of the worst state of each day and, for up to six
 * services in a month, a panel of its 24 hours. A longer period is a row a month.
 */
public final class DaysChart implements Figure {

  private static final int MOST_PANELS = 6;
  private static final int DAYS_OF_MONTH = 31;
  private static final double LANE_GAP = 12;
  private static final double STRIP_GAP = 2;

  private final List<Figure> parts = new ArrayList<>();
  private final List<Double> gaps = new ArrayList<>();

  private DaysChart() {}

  /** Returns the chart in its place. */
  public static DaysChart of(Chart.Days days, ChartArea area) {
    DaysChart chart = new DaysChart();
    int lanes = days.lanes().size();
    boolean isLong = days.lanes().stream().anyMatch(l -> l.days().size() > DAYS_OF_MONTH);
    for (Chart.Lane lane : days.lanes()) {
      double gap = chart.parts.isEmpty() ? 0 : lanes > MOST_PANELS ? STRIP_GAP : LANE_GAP;
      if (isLong) {
        chart.add(gap, new YearLane(lane, area));
      } else if (lanes <= MOST_PANELS) {
        chart.add(gap, MonthLane.withHours(lane, area, lanes == 1));
      } else {
        chart.add(gap, MonthLane.strip(lane, area, chart.parts.size() == lanes - 1));
      }
    }
    if (!days.legend().isEmpty()) {
      chart.add(8, new StateLegend(days.legend(), area, MonthLane.LABELS));
    }
    return chart;
  }

  private void add(double gap, Figure part) {
    parts.add(part);
    gaps.add(gap);
  }

  @Override
  public double height() {
    double height = 0;
    for (int i = 0; i < parts.size(); i++) {
      height += gaps.get(i) + parts.get(i).height();
    }
    return height;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    double y = top;
    for (int i = 0; i < parts.size(); i++) {
      y += gaps.get(i);
      parts.get(i).paint(canvas, y);
      y += parts.get(i).height();
    }
  }
}
