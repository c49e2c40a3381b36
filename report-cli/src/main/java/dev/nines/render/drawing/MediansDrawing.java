package dev.nines.render.drawing;

import dev.nines.render.drawing.Pen.At;
import dev.nines.render.drawing.Pen.Letters;
import dev.nines.render.drawing.Pen.Line;
import dev.nines.render.drawing.Pen.Shade;
import dev.nines.render.drawing.Pen.Stretch;
import dev.nines.report.StatChart;

/** Medians with their intervals side by side (DESIGN 6.9). */
final class MediansDrawing implements Drawing {

  private static final double TOP = 6;
  private static final double DEPTH = 96;
  private static final double LEFT = 62;
  private static final double ROWS = 51;
  private static final double RADIUS = 2.8;

  private final StatChart.Medians chart;
  private final double width;
  private final LogScale scale;
  private final Slots slots;

  MediansDrawing(StatChart.Medians chart, double width) {
    this.chart = chart;
    this.width = width;
    this.scale = new LogScale(chart.axis(), TOP + DEPTH, TOP);
    this.slots = new Slots(LEFT, width, chart.parts().size());
  }

  @Override
  public double height() {
    return TOP + DEPTH + ROWS;
  }

  @Override
  public void draw(Pen pen) {
    double free = Double.POSITIVE_INFINITY;
    for (StatChart.LengthTick tick : chart.axis().ticks()) {
      double y = scale.at(tick.at());
      pen.line(new Stretch(LEFT, y, width, y), Line.HAIR);
      if (y + 3 < free) {
        pen.textTo(new At(LEFT - 5, y + 3), Letters.LABEL, tick.label());
        free = y - 8;
      }
    }
    double base = TOP + DEPTH;
    pen.text(new At(0, base + 35), Letters.LABEL, chart.valueName());
    pen.text(new At(0, base + 47), Letters.LABEL, chart.countName());
    for (int i = 0; i < chart.parts().size(); i++) {
      part(pen, chart.parts().get(i), i);
    }
  }

  private void part(Pen pen, StatChart.MedianOf part, int index) {
    double x = slots.middle(index);
    part.interval()
        .ifPresent(
            range -> {
              double low = scale.at(range.low());
              double high = scale.at(range.high());
              pen.line(new Stretch(x, high, x, low), Line.WHISKER);
              pen.line(new Stretch(x - 3, high, x + 3, high), Line.WHISKER);
              pen.line(new Stretch(x - 3, low, x + 3, low), Line.WHISKER);
            });
    part.median()
        .map(scale::at)
        .ifPresent(
            y -> {
              if (part.interval().isPresent()) {
                pen.disc(new At(x, y), RADIUS, Shade.PHASE3);
              } else {
                pen.ring(new At(x, y), RADIUS);
              }
            });
    double base = TOP + DEPTH;
    slots.label(pen, index, base + 12, part.label());
    slots.line(pen, index, base + 35, part.value(), Letters.STRONG);
    slots.line(pen, index, base + 47, part.count(), Letters.LABEL);
  }
}
