package dev.nines.render.html;

import dev.nines.report.Chart;
import java.time.Duration;

/** Draws counted downtime against the allowance, in time from zero. */
final class AllowanceChart {

  private static final double TOP = 8;
  private static final double BAR = 26;
  private static final double HEIGHT = 42;
  private static final double ROOM = 1.1;
  private static final double LEAST = 1.6;

  private AllowanceChart() {}

  static void write(HtmlWriter writer, Chart.Allowance chart) {
    if (chart.allowed().isZero()) {
      writer.element("p", chart.alternative());
      return;
    }
    writer.open("p", "class", "captions");
    caption(writer, chart.allowedLabel(), "");
    chart.overLabel().ifPresent(label -> caption(writer, label, "bad"));
    writer.close();
    Svg.open(writer, HEIGHT, chart.alternative());
    bar(writer, chart);
    Svg.close(writer);
    writer.element("figcaption", chart.countedLabel()).close();
  }

  private static void bar(HtmlWriter writer, Chart.Allowance chart) {
    double most = Math.max(millis(chart.allowed()), millis(chart.counted())) * ROOM;
    double allowed = millis(chart.allowed()) / most * Svg.WIDTH;
    double counted = millis(chart.counted()) / most * Svg.WIDTH;
    Svg.rect(writer, new Svg.Box(0, TOP, Svg.WIDTH, BAR), "track");
    if (counted > 0) {
      double used = Math.max(LEAST, Math.min(allowed, counted));
      Svg.rect(writer, new Svg.Box(0, TOP, used, BAR), "phase1");
    }
    Svg.rect(writer, new Svg.Box(allowed, TOP, counted - allowed, BAR), "down");
    Svg.Span whole = new Svg.Span(TOP - 6, TOP + BAR + 6);
    Svg.upright(writer, allowed, whole, "target-casing");
    Svg.upright(writer, allowed, whole, "target");
  }

  private static void caption(HtmlWriter writer, Chart.Caption caption, String style) {
    writer.open("span").element("strong", caption.name(), "class", style);
    writer.text(" " + caption.text()).close();
  }

  private static double millis(Duration length) {
    return length.toMillis();
  }
}
