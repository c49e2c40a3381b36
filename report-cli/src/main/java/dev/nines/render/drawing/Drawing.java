package dev.nines.render.drawing;

import dev.nines.report.StatChart;

/** A chart that knows how high it is and draws itself from (0, 0) on. */
public interface Drawing {

  /** Returns the height in points. */
  double height();

  /** Draws it. */
  void draw(Pen pen);

  /** Returns the drawing of a chart in a width. */
  static Drawing of(StatChart chart, double width) {
    if (chart instanceof StatChart.Distribution distribution) {
      return new DistributionDrawing(distribution, width);
    } else if (chart instanceof StatChart.Medians medians) {
      return new MediansDrawing(medians, width);
    } else if (chart instanceof StatChart.Counts counts) {
      return new CountsDrawing(counts, width);
    } else if (chart instanceof StatChart.Stacked stacked) {
      return new StackedDrawing(stacked, width);
    } else if (chart instanceof StatChart.Pareto pareto) {
      return new ParetoDrawing(pareto, width);
    }
    if (chart instanceof StatChart.BurnDown burnDown) {
      return new BurnDownDrawing(burnDown, width);
    } else if (chart instanceof StatChart.Waterfall waterfall) {
      return new WaterfallDrawing(waterfall, width);
    }
    throw new IllegalStateException("no drawing for a chart of " + chart.getClass());
  }
}
