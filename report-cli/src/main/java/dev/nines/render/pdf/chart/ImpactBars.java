package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.report.Chart;
import java.util.List;

/** A thin bar for each window of impact, and a line of words for each under them. */
final class ImpactBars {

  private static final double GAP = 5;
  private static final double BAR = 5;
  private static final double LEAST = 1.6;

  private final List<Chart.Impact> impact;
  private final TimeAxis axis;
  private final ChartArea area;

  ImpactBars(List<Chart.Impact> impact, TimeAxis axis, ChartArea area) {
    this.impact = impact;
    this.axis = axis;
    this.area = area;
  }

  double height() {
    double lines = impact.size() * TextStyle.LABEL.leading();
    return impact.isEmpty() ? GAP : GAP + BAR + 2 + lines + 4;
  }

  void paint(Canvas canvas, double top) {
    double baseline = top + GAP + BAR + 2 + TextStyle.LABEL.baseline();
    for (Chart.Impact window : impact) {
      double x = axis.x(window.span().from());
      double width = Math.max(axis.x(window.span().to()) - x, LEAST);
      States.area(canvas, new Box(x, top + GAP, width, BAR), window.state());
      String label =
          LineBreaker.fitted(window.label(), TextStyle.LABEL, area.width(), area.measure());
      canvas.text(labelX(x, label), baseline, TextStyle.LABEL, label);
      baseline += TextStyle.LABEL.leading();
    }
  }

  // under its window, but not over the right edge
  private double labelX(double x, String label) {
    double width = area.textWidth(TextStyle.LABEL, label);
    return Math.max(area.x(), Math.min(x, area.right() - width));
  }
}
