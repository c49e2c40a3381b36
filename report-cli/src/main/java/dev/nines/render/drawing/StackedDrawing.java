package dev.nines.render.drawing;

import dev.nines.render.drawing.Pen.Area;
import dev.nines.render.drawing.Pen.At;
import dev.nines.render.drawing.Pen.Letters;
import dev.nines.render.drawing.Pen.Line;
import dev.nines.render.drawing.Pen.Shade;
import dev.nines.render.drawing.Pen.Stretch;
import dev.nines.report.StatChart;
import java.time.Duration;
import java.util.List;

/** The phases of incidents one after the other (DESIGN 6.11). */
final class StackedDrawing implements Drawing {

  private static final double LEGEND = 18;
  private static final double ROW = 12.8;
  private static final double BAR = 8.8;
  private static final double AXIS = 16;
  private static final double DATES = 56;
  private static final double BARS = 200;
  private static final double TOTALS = 86;

  private final StatChart.Stacked chart;
  private final double width;

  StackedDrawing(StatChart.Stacked chart, double width) {
    this.chart = chart;
    this.width = width;
  }

  @Override
  public double height() {
    return LEGEND + chart.rows().size() * ROW + AXIS;
  }

  @Override
  public void draw(Pen pen) {
    legend(pen);
    double bottom = LEGEND + chart.rows().size() * ROW;
    for (StatChart.LengthTick tick : chart.axis().ticks()) {
      double x = x(tick.at());
      pen.line(new Stretch(x, LEGEND - 2, x, bottom), Line.HAIR);
      pen.textAround(new At(x, bottom + 11), Letters.LABEL, tick.label());
    }
    pen.line(new Stretch(BARS, bottom, x(chart.axis().to()), bottom), Line.AXIS);
    for (int i = 0; i < chart.rows().size(); i++) {
      row(pen, chart.rows().get(i), LEGEND + i * ROW);
    }
  }

  private void legend(Pen pen) {
    double x = BARS;
    for (int i = 0; i < chart.names().size(); i++) {
      x = entry(pen, x, shade(i + 1), chart.names().get(i));
    }
    boolean together =
        chart.rows().stream()
            .flatMap(row -> row.parts().stream())
            .anyMatch(part -> part.step() == 0);
    if (together) {
      entry(pen, x, Shade.UNKNOWN, chart.together());
    }
  }

  private static double entry(Pen pen, double x, Shade shade, String words) {
    pen.fill(new Area(x, 2, 7, 7), shade);
    pen.text(new At(x + 11, 8.6), Letters.LABEL, words);
    return x + 11 + pen.width(Letters.LABEL, words) + 16;
  }

  private static Shade shade(int step) {
    return List.of(Shade.UNKNOWN, Shade.PHASE1, Shade.PHASE2, Shade.PHASE3).get(step);
  }

  private void row(Pen pen, StatChart.StackedRow row, double top) {
    double baseline = top + 9.2;
    pen.text(new At(0, baseline), Letters.LABEL, row.when());
    String title = pen.fitted(Letters.TEXT, row.title(), BARS - DATES - 8);
    pen.text(new At(DATES, baseline), Letters.TEXT, title);
    Duration done = Duration.ZERO;
    double y = top + (ROW - BAR) / 2;
    for (StatChart.StackedPart part : row.parts()) {
      Duration next = done.plus(part.length());
      double wide = x(next) - x(done);
      if (wide > 0) {
        pen.fill(new Area(x(done), y, wide, BAR), shade(part.step()));
      }
      done = next;
    }
    double end = x(done);
    if (row.open()) {
      pen.arrow(new At(end, y + BAR / 2), 9);
      end += 10;
    }
    pen.text(new At(end + 5, baseline), Letters.TEXT, row.total());
  }

  private double x(Duration length) {
    double share = (double) length.toMillis() / chart.axis().to().toMillis();
    return BARS + share * (width - BARS - TOTALS);
  }
}
