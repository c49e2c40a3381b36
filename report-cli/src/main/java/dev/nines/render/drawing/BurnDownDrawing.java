package dev.nines.render.drawing;

import dev.nines.render.drawing.Pen.Area;
import dev.nines.render.drawing.Pen.At;
import dev.nines.render.drawing.Pen.Letters;
import dev.nines.render.drawing.Pen.Line;
import dev.nines.render.drawing.Pen.Shade;
import dev.nines.render.drawing.Pen.Stretch;
import dev.nines.report.StatChart;

/**
 * What is left of an allowance, falling with each outage; below the line is what exceeds it. One
 * length for all periods, so that they can be compared.
 */
final class BurnDownDrawing implements Drawing {

  private static final double TOP = 8;
  private static final double ABOVE = 64;
  private static final double BELOW = 40;
  private static final double LABELS = 30;
  private static final double RIGHT = 74;
  private static final double GAP = 3;

  private final StatChart.BurnDown chart;
  private final double width;
  private final double most;
  private final boolean anyOver;

  BurnDownDrawing(StatChart.BurnDown chart, double width) {
    this.chart = chart;
    this.width = width;
    this.most = chart.parts().stream().mapToDouble(p -> Plain.of(p.allowed())).max().orElse(1);
    this.anyOver = chart.parts().stream().anyMatch(p -> !p.over().isEmpty());
  }

  private double below() {
    return anyOver ? BELOW : 4;
  }

  @Override
  public double height() {
    return TOP + ABOVE + below() + LABELS;
  }

  @Override
  public void draw(Pen pen) {
    double right = width - RIGHT;
    pen.line(new Stretch(0, TOP, right, TOP), Line.HAIR);
    pen.text(new At(right + 6, TOP + 3), Letters.LABEL, chart.allowedLabel());
    pen.text(new At(right + 6, zero() + 3), Letters.LABEL, chart.usedLabel());
    double whole = chart.parts().stream().mapToDouble(p -> Plain.of(p.weight())).sum();
    double x = 0;
    for (StatChart.BurnPart part : chart.parts()) {
      double wide = Plain.of(part.weight()) / whole * right;
      part(pen, part, x + GAP / 2, wide - GAP);
      x += wide;
    }
    pen.line(new Stretch(0, zero(), right, zero()), Line.AXIS);
    labels(pen, right);
  }

  private double zero() {
    return TOP + ABOVE;
  }

  private double y(double left) {
    return Math.min(zero() + below(), zero() - left / most * ABOVE);
  }

  // level between outages, down while they last
  private void part(Pen pen, StatChart.BurnPart part, double x, double wide) {
    double left = Plain.of(part.allowed());
    double from = 0;
    for (StatChart.BurnStep step : part.steps()) {
      double begin = Math.max(from, Plain.of(step.from()));
      double end = Math.max(begin, Plain.of(step.to()));
      level(pen, left, x + from * wide, x + begin * wide);
      double after = Plain.of(step.left());
      pen.line(new Stretch(x + begin * wide, y(left), x + end * wide, y(after)), Line.OUTLINE);
      level(pen, after, x + begin * wide, x + end * wide);
      from = end;
      left = after;
    }
    level(pen, left, x + from * wide, x + wide);
    if (-left / most * ABOVE > below()) {
      slashes(pen, x + from * wide, x + wide);
    }
  }

  private void level(Pen pen, double left, double from, double to) {
    if (to - from < 0.01) {
      return;
    }
    double y = y(left);
    if (left >= 0) {
      pen.fill(new Area(from, y, to - from, Math.max(0.01, zero() - y)), Shade.PHASE1);
    } else {
      pen.fill(new Area(from, zero(), to - from, Math.max(1.6, y - zero())), Shade.DOWN);
    }
    pen.line(new Stretch(from, y, to, y), Line.OUTLINE);
  }

  private void slashes(Pen pen, double from, double to) {
    double y = zero() + below() * 0.6;
    for (double shift : new double[] {0, 5}) {
      pen.line(new Stretch(from - 1, y + shift + 3, to + 1, y + shift - 3), Line.SLASH);
    }
  }

  private void labels(Pen pen, double right) {
    Slots slots = new Slots(0, right, chart.parts().size());
    double base = zero() + below();
    boolean room =
        chart.parts().stream()
            .allMatch(p -> pen.width(Letters.LABEL, over(p)) <= slots.width() - 2);
    for (int i = 0; i < chart.parts().size(); i++) {
      StatChart.BurnPart part = chart.parts().get(i);
      slots.line(pen, i, base + 11, part.label(), Letters.LABEL);
      // all of them or none: the table of the periods has them too
      if (room && !part.over().isEmpty()) {
        pen.textAround(new At(slots.middle(i), base + 22), Letters.LABEL, over(part));
      }
    }
  }

  private static String over(StatChart.BurnPart part) {
    return part.over().isEmpty() ? "" : "+" + part.over();
  }
}
