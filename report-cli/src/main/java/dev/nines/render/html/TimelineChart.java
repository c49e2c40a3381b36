package dev.nines.render.html;

import dev.nines.render.LayoutWords;
import dev.nines.report.Chart;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what happened to scale: numbered events, phases and impact on one axis.
 *
 * <p>The words of the events stand in a list under the drawing, where they keep their size on a
 * narrow screen.
 */
final class TimelineChart {

  private static final double NUMBERS = 14;
  private static final double PHASES = 36;
  private static final double PHASE_HEIGHT = 24;
  private static final double IMPACT = 66;
  private static final double AXIS = 88;
  private static final double HEIGHT = 122;
  private static final double RADIUS = 9;
  private static final double LEAST = 1.6;

  private final HtmlWriter writer;
  private final Chart.Timeline chart;
  private final LayoutWords words;

  TimelineChart(HtmlWriter writer, Chart.Timeline chart, LayoutWords words) {
    this.writer = writer;
    this.chart = chart;
    this.words = words;
  }

  void write() {
    Svg.open(writer, HEIGHT, chart.alternative());
    chart.phases().forEach(this::phase);
    chart.impact().forEach(this::impact);
    events();
    axis();
    Svg.close(writer);
    eventList();
    key();
    writer.close();
  }

  private void phase(Chart.Phase phase) {
    phase
        .span()
        .filter(span -> !span.isEmpty())
        .ifPresent(
            span -> {
              String style = phase.step() == 0 ? "unknown" : "phase" + phase.step();
              Svg.rect(writer, box(span, PHASES, PHASE_HEIGHT), style);
            });
  }

  private void impact(Chart.Impact impact) {
    Svg.rect(writer, box(impact.span(), IMPACT, 7), Svg.state(impact.state()));
  }

  // numbers stand as near to their event as their neighbours let them
  private void events() {
    List<Double> wanted =
        chart.events().stream().map(event -> Svg.along(chart.axis(), event.at())).toList();
    List<Double> placed = Spread.over(wanted, RADIUS * 2 + 3, RADIUS, Svg.WIDTH - RADIUS);
    for (int index = 0; index < placed.size(); index++) {
      Svg.Box leader =
          new Svg.Box(
              placed.get(index),
              NUMBERS + RADIUS,
              wanted.get(index) - placed.get(index),
              PHASES - NUMBERS - RADIUS);
      Svg.line(writer, leader, "stem");
      String at = Svg.number(placed.get(index));
      writer.shape(
          "circle", "cx", at, "cy", Svg.number(NUMBERS), "r", Svg.number(RADIUS), "class", "event");
      Svg.At center = new Svg.At(placed.get(index), NUMBERS + 4);
      Svg.text(writer, center, Integer.toString(index + 1), "event-number");
    }
  }

  private void axis() {
    Svg.level(writer, AXIS, "axis");
    for (Instant tick : ticks()) {
      double x = Svg.along(chart.axis(), tick);
      Svg.upright(writer, x, new Svg.Span(AXIS, AXIS + 4), "axis");
      if (x > 20 && x < Svg.WIDTH - 80) {
        Svg.text(writer, new Svg.At(x, AXIS + 17), label(tick, chart.zone()), "tick");
        Svg.text(writer, new Svg.At(x, AXIS + 31), label(tick, ZoneOffset.UTC), "tick quiet");
      }
    }
    Svg.text(writer, new Svg.At(Svg.WIDTH, AXIS + 17), chart.zoneName(), "tick-end");
    Svg.text(writer, new Svg.At(Svg.WIDTH, AXIS + 31), "UTC", "tick-end quiet");
  }

  private List<Instant> ticks() {
    Duration step = TickStep.of(chart.axis().length());
    ZonedDateTime tick =
        chart.axis().from().atZone(chart.zone()).toLocalDate().atStartOfDay(chart.zone());
    List<Instant> ticks = new ArrayList<>();
    while (!tick.toInstant().isAfter(chart.axis().to())) {
      if (!tick.toInstant().isBefore(chart.axis().from())) {
        ticks.add(tick.toInstant());
      }
      tick = TickStep.next(tick, step);
    }
    return ticks;
  }

  private String label(Instant tick, ZoneId zone) {
    return TickStep.label(tick.atZone(zone), chart.axis().length(), words);
  }

  private void eventList() {
    writer.open("ol", "class", "events");
    for (Chart.Event event : chart.events()) {
      writer.open("li").element("strong", event.time()).text(" " + event.text()).close();
    }
    writer.close();
  }

  private void key() {
    writer.open("ul", "class", "key");
    for (Chart.Phase phase : chart.phases()) {
      writer.open("li");
      writer.open("svg", "class", "icon", "viewBox", "0 0 12 12", "aria-hidden", "true");
      String style = phase.step() == 0 ? "unknown" : "phase" + phase.step();
      Svg.rect(writer, new Svg.Box(0.5, 0.5, 11, 11), style);
      writer.close().text(" ").element("strong", phase.name()).text(" " + phase.length());
      writer.element("span", phase.meaning(), "class", "note").close();
    }
    for (Chart.Impact impact : chart.impact()) {
      writer.open("li");
      HtmlCells.swatch(writer, impact.state());
      writer.text(impact.label()).close();
    }
    writer.close();
  }

  private Svg.Box box(Interval span, double y, double height) {
    double from = Svg.along(chart.axis(), span.from());
    return new Svg.Box(from, y, Math.max(LEAST, Svg.along(chart.axis(), span.to()) - from), height);
  }
}
