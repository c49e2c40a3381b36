package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.report.Chart;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened, to scale (DESIGN 6.1): flags over the phase bar, the impact under it, one axis,
 * and a key that names every phase.
 */
public final class TimelineChart implements Figure {

  private static final double TOP = 6;
  private static final double BAR = 18;
  private static final double RING = 2.6;

  private final Chart.Timeline timeline;
  private final TimeAxis axis;
  private final TimelineEvents events;
  private final PhaseBar phases;
  private final ImpactBars impact;
  private final TimeScale scale;
  private final PhaseKey key;

  private TimelineChart(Chart.Timeline timeline, ChartArea area) {
    this.timeline = timeline;
    List<Interval> windows = timeline.impact().stream().map(Chart.Impact::span).toList();
    this.axis = TimeAxis.of(timeline.axis(), busy(timeline), windows, area.x(), area.width());
    this.events = TimelineEvents.of(timeline.events(), axis, area);
    this.phases = new PhaseBar(timeline.phases(), axis, area, BAR);
    this.impact = new ImpactBars(timeline.impact(), axis, area);
    this.scale = new TimeScale(timeline, axis, area);
    this.key = new PhaseKey(timeline.phases(), area);
  }

  /** Returns the chart in its place. */
  public static TimelineChart of(Chart.Timeline timeline, ChartArea area) {
    return new TimelineChart(timeline, area);
  }

  // what keeps a stretch of the axis to scale
  private static List<Interval> busy(Chart.Timeline timeline) {
    List<Interval> busy = new ArrayList<>();
    timeline.events().forEach(e -> busy.add(Interval.of(e.at(), e.at())));
    timeline.impact().forEach(i -> busy.add(i.span()));
    timeline.phases().forEach(p -> p.span().ifPresent(busy::add));
    busy.add(Interval.of(timeline.axis().from(), timeline.axis().from()));
    busy.add(Interval.of(timeline.axis().to(), timeline.axis().to()));
    return busy;
  }

  @Override
  public double height() {
    return TOP + events.height() + barHeight() + impact.height() + TimeScale.HEIGHT + key.height();
  }

  @Override
  public void paint(Canvas canvas, double top) {
    double bar = top + TOP + events.height();
    events.paint(canvas, top + TOP);
    if (hasBar()) {
      phases.paint(canvas, bar);
    } else {
      axis.stretches().forEach(s -> canvas.line(s.x(), bar, s.right(), bar, Stroke.STEM));
    }
    double y = bar + barHeight();
    impact.paint(canvas, y);
    y += impact.height();
    scale.paint(canvas, y);
    key.paint(canvas, y + TimeScale.HEIGHT);
    for (Chart.Event event : timeline.events()) {
      ring(canvas, event.at(), bar);
    }
  }

  private double barHeight() {
    return hasBar() ? BAR : 1;
  }

  // without a phase that has a length, the events stand on a line
  private boolean hasBar() {
    return timeline.phases().stream()
        .flatMap(p -> p.span().stream())
        .anyMatch(span -> !span.isEmpty());
  }

  private void ring(Canvas canvas, Instant at, double y) {
    double x = axis.x(at);
    canvas.fill(Path.circle(x, y, RING), Ink.WHITE);
    canvas.stroke(Path.circle(x, y, RING), Stroke.of(1.1, Ink.INK));
  }
}
