package dev.nines.render.html;

import dev.nines.report.Chart;
import dev.nines.time.Interval;
import java.util.Optional;

/** Draws the days in which a credit can be claimed on a ruler to the deadline. */
final class ClaimChart {

  private static final double TOP = 24;
  private static final double BAR = 14;
  private static final double HEIGHT = 66;
  private static final double LEAST = 3;

  private ClaimChart() {}

  static void write(HtmlWriter writer, Chart.Claim chart) {
    Svg.open(writer, HEIGHT, chart.alternative());
    Svg.rect(writer, new Svg.Box(0, TOP, Svg.WIDTH, BAR), "track");
    Svg.rect(writer, box(chart, chart.open()), "phase1");
    chart.outages().forEach(outage -> Svg.rect(writer, box(chart, outage), "down"));
    first(chart).ifPresent(outage -> label(writer, box(chart, outage).x(), chart.outageLabel()));
    label(writer, box(chart, chart.open()).x(), chart.openLabel());
    chart.ticks().forEach(tick -> tick(writer, chart, tick));
    Svg.close(writer);
    writer.close();
  }

  private static Optional<Interval> first(Chart.Claim chart) {
    return chart.outages().stream().findFirst();
  }

  private static void label(HtmlWriter writer, double x, String text) {
    Svg.text(writer, new Svg.At(x, TOP - 8), text, "start");
  }

  private static void tick(HtmlWriter writer, Chart.Claim chart, Chart.Tick tick) {
    double x = Svg.along(chart.axis(), tick.at());
    Svg.upright(writer, x, new Svg.Span(TOP + BAR, TOP + BAR + 6), "axis");
    String side = x < 20 ? "start" : x > Svg.WIDTH - 20 ? "end" : "tick";
    Svg.text(writer, new Svg.At(x, TOP + BAR + 20), tick.label(), side);
  }

  private static Svg.Box box(Chart.Claim chart, Interval span) {
    double from = Svg.along(chart.axis(), span.from());
    return new Svg.Box(from, TOP, Math.max(LEAST, Svg.along(chart.axis(), span.to()) - from), BAR);
  }
}
