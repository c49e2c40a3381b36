package dev.nines.render.drawing;

import dev.nines.money.Fraction;
import dev.nines.render.drawing.Pen.Area;
import dev.nines.render.drawing.Pen.At;
import dev.nines.render.drawing.Pen.Letters;
import dev.nines.render.drawing.Pen.Line;
import dev.nines.render.drawing.Pen.Shade;
import dev.nines.render.drawing.Pen.Stretch;
import dev.nines.report.StatChart;
import dev.nines.report.StatChart.WaterfallKind;

/** A sum step by step: each bar begins where the one before ends. */
final class WaterfallDrawing implements Drawing {

  private static final double ROW = 17;
  private static final double BAR = 10;
  private static final double NAMES = 150;
  private static final double BARS = 245;
  private static final double LEAST = 1.6;

  private final StatChart.Waterfall chart;
  private final double width;
  private final double most;

  WaterfallDrawing(StatChart.Waterfall chart, double width) {
    this.chart = chart;
    this.width = width;
    this.most =
        chart.rows().stream()
            .mapToDouble(r -> Math.max(Plain.of(r.from()), Plain.of(r.to())))
            .max()
            .orElse(1);
  }

  @Override
  public double height() {
    return chart.rows().size() * ROW + 4;
  }

  @Override
  public void draw(Pen pen) {
    for (int i = 0; i < chart.rows().size(); i++) {
      StatChart.WaterfallRow row = chart.rows().get(i);
      double top = i * ROW;
      boolean last = row.kind() == WaterfallKind.RESULT;
      pen.line(new Stretch(0, top, width, top), last ? Line.AXIS : Line.HAIR);
      words(pen, row, top + ROW / 2 + 3.1, last);
      bar(pen, row, top + (ROW - BAR) / 2);
      double end = x(row.to());
      if (!last) {
        double to = (i + 1) * ROW + (ROW - BAR) / 2;
        pen.line(new Stretch(end, top + (ROW + BAR) / 2, end, to), Line.AXIS);
      }
    }
  }

  private void words(Pen pen, StatChart.WaterfallRow row, double baseline, boolean last) {
    Letters letters = last ? Letters.STRONG : Letters.TEXT;
    pen.text(new At(0, baseline), letters, pen.fitted(letters, row.label(), NAMES));
    pen.textTo(new At(BARS - 12, baseline), letters, row.value());
  }

  private void bar(Pen pen, StatChart.WaterfallRow row, double top) {
    double from = Math.min(x(row.from()), x(row.to()));
    double to = Math.max(x(row.from()), x(row.to()));
    Area area = new Area(from, top, Math.max(LEAST, to - from), BAR);
    Shade shade =
        switch (row.kind()) {
          case ADDITION -> Shade.PHASE2;
          case REDUCTION -> Shade.REDUCTION;
          case RESULT -> Shade.PHASE3;
        };
    pen.fill(area, shade);
  }

  private double x(Fraction amount) {
    return BARS + Plain.of(amount) / (most == 0 ? 1 : most) * (width - BARS);
  }
}
