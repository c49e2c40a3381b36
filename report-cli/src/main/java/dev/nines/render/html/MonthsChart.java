package dev.nines.render.html;

import dev.nines.money.Fraction;
import dev.nines.render.LayoutWords;
import dev.nines.render.drawing.Plain;
import dev.nines.report.Chart;
import java.math.BigDecimal;

/** Draws months as columns that hang from 100 %: the longer, the more time was lost. */
final class MonthsChart {

  private static final double TOP = 8;
  private static final double DEPTH = 120;
  private static final double HEIGHT = 172;
  private static final double RIGHT = 120;
  private static final double SHARE = 0.6;
  private static final double WIDEST = 34;
  private static final double ROOM = 1.1;
  private static final double WHOLE = 3;

  private final HtmlWriter writer;
  private final Chart.Months chart;
  private final LayoutWords words;
  private final double deepest;

  MonthsChart(HtmlWriter writer, Chart.Months chart, LayoutWords words) {
    this.writer = writer;
    this.chart = chart;
    this.words = words;
    double worst =
        chart.months().stream()
            .flatMap(month -> month.loss().stream())
            .mapToDouble(Plain::of)
            .max()
            .orElse(0);
    deepest = Math.max(worst, Plain.of(chart.allowedLoss()) * 2) * ROOM;
  }

  void write() {
    Svg.open(writer, HEIGHT, chart.alternative());
    Svg.text(
        writer,
        new Svg.At(Svg.WIDTH - RIGHT + 8, TOP + 4),
        words.percent(BigDecimal.valueOf(100)),
        "start");
    for (int index = 0; index < chart.months().size(); index++) {
      month(chart.months().get(index), index);
    }
    Svg.line(writer, new Svg.Box(0, TOP, Svg.WIDTH - RIGHT, 0), "axis");
    target();
    Svg.close(writer);
    writer.close();
  }

  private void month(Chart.Month month, int index) {
    double slot = (Svg.WIDTH - RIGHT) / chart.months().size();
    double width = Math.min(WIDEST, slot * SHARE);
    double middle = slot * (index + 0.5);
    Svg.Box place = new Svg.Box(middle - width / 2, TOP, width, DEPTH);
    boolean last = index == chart.months().size() - 1;
    Svg.text(writer, new Svg.At(middle, HEIGHT - 8), month.label(), last ? "tick strong" : "tick");
    column(month, place);
  }

  private void column(Chart.Month month, Svg.Box place) {
    if (month.beforeContract()) {
      Svg.rect(writer, new Svg.Box(place.x(), TOP - 3, place.width(), 6), "outside");
    } else if (month.loss().isEmpty()) {
      Svg.rect(writer, place, "unknown");
    } else {
      double depth = Math.max(WHOLE, depth(month.loss().get()));
      Svg.Box bar = new Svg.Box(place.x(), TOP, place.width(), depth);
      String style = month.loss().get().isZero() ? "whole" : month.met() ? "phase2" : "down";
      Svg.rect(writer, bar, style);
      if (!month.met()) {
        Svg.At under = new Svg.At(place.middle(), TOP + depth + 14);
        Svg.text(writer, under, month.value(), "tick bad");
      }
    }
  }

  private void target() {
    double y = TOP + depth(chart.allowedLoss());
    Svg.Box line = new Svg.Box(0, y, Svg.WIDTH - RIGHT, 0);
    Svg.line(writer, line, "target-casing");
    Svg.line(writer, line, "target");
    double label = Math.max(TOP + 20, y + 4);
    Svg.text(writer, new Svg.At(Svg.WIDTH - RIGHT + 8, label), chart.targetLabel(), "start strong");
  }

  private double depth(Fraction loss) {
    return deepest == 0 ? 0 : Plain.of(loss) / deepest * DEPTH;
  }
}
