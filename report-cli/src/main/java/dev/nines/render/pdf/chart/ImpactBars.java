package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.report.Chart;
import java.util.ArrayList;
import java.util.List;

/** A thin bar for each window of impact, and words for each under them. */
final class ImpactBars {

  private static final double GAP = 5;
  private static final double BAR = 5;
  private static final double LEAST = 1.6;

  private static final double AIR = 12;

  private record Label(Chart.Impact window, String text, double x, int line) {}

  private final List<Label> labels = new ArrayList<>();
  private final TimeAxis axis;
  private final ChartArea area;
  private double reached;
  private int lines;

  ImpactBars(List<Chart.Impact> impact, TimeAxis axis, ChartArea area) {
    this.axis = axis;
    this.area = area;
    impact.forEach(this::place);
  }

  double height() {
    double text = lines * TextStyle.LABEL.leading();
    return labels.isEmpty() ? GAP : GAP + BAR + 2 + text + 4;
  }

  void paint(Canvas canvas, double top) {
    for (Label label : labels) {
      Chart.Impact window = label.window();
      double x = axis.x(window.span().from());
      double width = Math.max(axis.x(window.span().to()) - x, LEAST);
      States.area(canvas, new Box(x, top + GAP, width, BAR), window.state());
      double baseline = top + GAP + BAR + 2 + TextStyle.LABEL.baseline();
      double y = baseline + label.line() * TextStyle.LABEL.leading();
      canvas.text(label.x(), y, TextStyle.LABEL, label.text());
    }
  }

  // under its window, but not over the right edge; labels that meet take a line each
  private void place(Chart.Impact window) {
    String text = LineBreaker.fitted(window.label(), TextStyle.LABEL, area.width(), area.measure());
    double width = area.textWidth(TextStyle.LABEL, text);
    double wish = axis.x(window.span().from());
    double x = Math.max(area.x(), Math.min(wish, area.right() - width));
    int line = labels.isEmpty() || x > reached + AIR ? Math.max(0, lines - 1) : lines;
    labels.add(new Label(window, text, x, line));
    lines = line + 1;
    reached = x + width;
  }
}
