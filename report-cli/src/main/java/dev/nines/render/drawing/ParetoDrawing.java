package dev.nines.render.drawing;

import dev.nines.money.Fraction;
import dev.nines.render.drawing.Pen.Area;
import dev.nines.render.drawing.Pen.At;
import dev.nines.render.drawing.Pen.Letters;
import dev.nines.render.drawing.Pen.Line;
import dev.nines.render.drawing.Pen.Shade;
import dev.nines.render.drawing.Pen.Stretch;
import dev.nines.report.StatChart;
import java.util.Optional;

/** Shares of a whole as bars, the greatest first, and their running sum as a line of dots. */
final class ParetoDrawing implements Drawing {

  private static final double HEAD = 15;
  private static final double ROW = 17;
  private static final double BAR = 10;
  private static final double BARS = 230;
  private static final double NAMES = 130;
  private static final double RUNNING = 52;

  private final StatChart.Pareto chart;
  private final double width;

  ParetoDrawing(StatChart.Pareto chart, double width) {
    this.chart = chart;
    this.width = width;
  }

  @Override
  public double height() {
    return HEAD + chart.rows().size() * ROW + 4;
  }

  @Override
  public void draw(Pen pen) {
    pen.textTo(new At(BARS - 12, 10), Letters.LABEL, chart.valueHead());
    pen.textTo(new At(width, 10), Letters.LABEL, chart.runningHead());
    pen.line(new Stretch(0, HEAD, width, HEAD), Line.AXIS);
    Optional<At> before = Optional.empty();
    for (int i = 0; i < chart.rows().size(); i++) {
      StatChart.ParetoRow row = chart.rows().get(i);
      double top = HEAD + i * ROW;
      bar(pen, row, top);
      At dot = new At(x(row.running()), top + ROW / 2);
      before.ifPresent(
          from -> pen.line(new Stretch(from.x(), from.y(), dot.x(), dot.y()), Line.OUTLINE));
      before = Optional.of(dot);
    }
    for (int i = 0; i < chart.rows().size(); i++) {
      At dot = new At(x(chart.rows().get(i).running()), HEAD + i * ROW + ROW / 2);
      pen.ring(dot, 2.2);
    }
  }

  private void bar(Pen pen, StatChart.ParetoRow row, double top) {
    double baseline = top + ROW / 2 + 3.1;
    pen.text(new At(0, baseline), Letters.STRONG, pen.fitted(Letters.STRONG, row.label(), NAMES));
    pen.textTo(new At(BARS - 12, baseline), Letters.TEXT, row.value());
    double wide = x(row.share()) - BARS;
    if (wide > 0) {
      double y = top + (ROW - BAR) / 2;
      pen.fill(new Area(BARS, y, Math.max(1.6, wide), BAR), Shade.PHASE2);
    }
    pen.textTo(new At(width, baseline), Letters.LABEL, row.runningLabel());
    pen.line(new Stretch(0, top + ROW, width, top + ROW), Line.HAIR);
  }

  private double x(Fraction share) {
    return BARS + Plain.of(share) * (width - BARS - RUNNING);
  }
}
