package dev.nines.render.drawing;

import dev.nines.render.drawing.Pen.Area;
import dev.nines.render.drawing.Pen.At;
import dev.nines.render.drawing.Pen.Letters;
import dev.nines.render.drawing.Pen.Line;
import dev.nines.render.drawing.Pen.Shade;
import dev.nines.render.drawing.Pen.Stretch;
import dev.nines.report.StatChart;

/** Counts with the bands in which their means may lie (DESIGN 6.10). */
final class CountsDrawing implements Drawing {

  private static final double TOP = 6;
  private static final double DEPTH = 96;
  private static final double LEFT = 30;
  private static final double LABELS = 27;
  private static final double SHARE = 0.8;
  private static final int MOST_STEPS = 5;
  private static final double STRUCK = 4;

  private final StatChart.Counts chart;
  private final double width;
  private final Slots slots;
  private final double step;
  private final double end;

  CountsDrawing(StatChart.Counts chart, double width) {
    this.chart = chart;
    this.width = width;
    this.slots = new Slots(LEFT, width, chart.parts().size());
    double most =
        chart.parts().stream().mapToDouble(part -> part.high().doubleValue()).max().orElse(1);
    this.step = step(most);
    this.end = Math.ceil(most / step) * step;
  }

  // 1, 2 or 5 times a power of ten
  private static double step(double most) {
    for (double power = 1; ; power *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        if (most / (factor * power) <= MOST_STEPS) {
          return factor * power;
        }
      }
    }
  }

  @Override
  public double height() {
    return TOP + DEPTH + LABELS;
  }

  @Override
  public void draw(Pen pen) {
    for (double value = 0; value <= end + 1e-9; value += step) {
      double y = y(value);
      pen.line(new Stretch(LEFT, y, width, y), value == 0 ? Line.AXIS : Line.HAIR);
      pen.textTo(new At(LEFT - 5, y + 3), Letters.LABEL, Long.toString(Math.round(value)));
    }
    for (int i = 0; i < chart.parts().size(); i++) {
      band(pen, chart.parts().get(i), i);
    }
    double mean = y(chart.mean().doubleValue());
    pen.line(new Stretch(LEFT, mean, width, mean), Line.MEAN);
    for (int i = 0; i < chart.parts().size(); i++) {
      count(pen, chart.parts().get(i), i);
    }
  }

  private double y(double value) {
    return TOP + DEPTH * (1 - value / end);
  }

  private void band(Pen pen, StatChart.CountOf part, int index) {
    double wide = Math.min(34, slots.width() * SHARE);
    double left = slots.middle(index) - wide / 2;
    double high = y(part.high().doubleValue());
    double low = y(part.low().doubleValue());
    pen.fill(new Area(left, high, wide, low - high), Shade.PHASE1);
    pen.line(new Stretch(left, high, left + wide, high), Line.WHISKER);
    pen.line(new Stretch(left, low, left + wide, low), Line.WHISKER);
  }

  // the number stands right of its dot where there is room and the mean does not strike it, else
  // above
  private void count(Pen pen, StatChart.CountOf part, int index) {
    double x = slots.middle(index);
    double y = y(part.count());
    String number = Integer.toString(part.count());
    double wide = pen.width(Letters.STRONG, number);
    boolean struck = Math.abs(y - y(chart.mean().doubleValue())) < STRUCK;
    boolean beside = !struck && Math.min(34, slots.width() * SHARE) >= 2 * wide + 14;
    pen.disc(new At(x, y), 2.6, Shade.PHASE3);
    if (beside) {
      pen.text(new At(x + 5, y + 3), Letters.STRONG, number);
    } else {
      pen.textAround(new At(x, y - 5), Letters.STRONG, number);
    }
    slots.label(pen, index, TOP + DEPTH + 13, part.label());
  }
}
