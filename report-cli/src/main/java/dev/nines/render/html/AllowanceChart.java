package dev.nines.render.html;

import dev.nines.report.Chart;
import java.time.Duration;

/** Draws counted downtime against the allowance, in time from zero. */
final class AllowanceChart {

  private static final double TOP = 26;
  private static final double BAR = 26;
  private static final double HEIGHT = 62;
  private static final double ROOM = 1.1;
  private static final double LEAST = 1.6;

  private AllowanceChart() {}

  static void write(HtmlWriter writer, Chart.Allowance chart) {
    double most = Math.max(millis(chart.allowed()), millis(chart.counted())) * ROOM;
    if (chart.allowed().isZero() || most == 0) {
      writer.element("p", chart.alternative());
      return;
    }
    double allowed = millis(chart.allowed()) / most * Svg.WIDTH;
    double counted = millis(chart.counted()) / most * Svg.WIDTH;
    Svg.open(writer, HEIGHT, chart.alternative());
    Svg.rect(writer, new Svg.Box(0, TOP, Svg.WIDTH, BAR), "track");
    if (counted > 0) {
      double used = Math.max(LEAST, Math.min(allowed, counted));
      Svg.rect(writer, new Svg.Box(0, TOP, used, BAR), "phase1");
    }
    if (counted > allowed) {
      Svg.rect(writer, new Svg.Box(allowed, TOP, counted - allowed, BAR), "down");
    }
    Svg.upright(writer, allowed, new Svg.Span(TOP - 6, TOP + BAR + 6), "target-casing");
    Svg.upright(writer, allowed, new Svg.Span(TOP - 6, TOP + BAR + 6), "target");
    label(writer, new Svg.At(allowed, TOP - 11), chart.allowedLabel());
    Svg.close(writer);
    writer.element("figcaption", chart.alternative(), "aria-hidden", "true").close();
  }

  // the label stands on the side of its line where there is room
  private static void label(HtmlWriter writer, Svg.At at, String text) {
    Svg.text(writer, at, text, at.x() > Svg.WIDTH / 2 ? "end" : "start");
  }

  private static double millis(Duration length) {
    return length.toMillis();
  }
}
