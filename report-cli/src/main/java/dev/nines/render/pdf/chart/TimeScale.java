package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The axis of a timeline: ticks with the local time and, under it, UTC. */
final class TimeScale {

  /** The height with the space to the key. */
  static final double HEIGHT = 31;

  private static final double AIR = 10;
  private static final double FIRST_ROW = 12;
  private static final double SECOND_ROW = 22;
  private static final TextStyle LOCAL = TextStyle.LABEL;
  private static final TextStyle NAME = new TextStyle(Face.BOLD, 8, 11, Ink.INK2);

  private final Chart.Timeline timeline;
  private final TimeAxis axis;
  private final ChartArea area;
  private final TimeTicks ticks;

  TimeScale(Chart.Timeline timeline, TimeAxis axis, ChartArea area) {
    this.timeline = timeline;
    this.axis = axis;
    this.area = area;
    this.ticks = TimeTicks.of(axis, timeline.zone(), area.words());
  }

  void paint(Canvas canvas, double top) {
    List<TimeAxis.Stretch> stretches = axis.stretches();
    double names = zoneNames(canvas, top);
    double reached = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < stretches.size(); i++) {
      TimeAxis.Stretch stretch = stretches.get(i);
      canvas.line(stretch.x(), top, stretch.right(), top, Stroke.of(0.6, Ink.INK2));
      if (i > 0) {
        slashes(canvas, stretch.x() - TimeAxis.BREAK / 2, top);
      }
      boolean dated = axis.isBroken();
      for (Instant tick : ticks.in(stretch.span())) {
        String label = label(tick, timeline.zone(), dated);
        double end = tick(canvas, tick, label, top, reached, names - AIR);
        dated = dated && end == reached;
        reached = end;
      }
    }
  }

  // returns the right end of the last label
  private double tick(
      Canvas canvas, Instant at, String label, double top, double reached, double limit) {
    double x = axis.x(at);
    canvas.line(x, top, x, top + 3, Stroke.of(0.6, Ink.INK2));
    double half = area.textWidth(LOCAL, label) / 2;
    if (x + half > limit || x - half < Math.max(area.x() - 1, reached + 4)) {
      return reached;
    }
    canvas.textAround(x, top + FIRST_ROW, LOCAL, label);
    if (hasUtc()) {
      canvas.textAround(x, top + SECOND_ROW, TextStyle.TICK, ticks.label(at, ZoneOffset.UTC));
    }
    return x + half;
  }

  // on a broken axis the first label of each stretch has its date
  private String label(Instant at, ZoneId zone, boolean dated) {
    return dated ? ticks.dated(at, zone) : ticks.label(at, zone);
  }

  // returns their left end
  private double zoneNames(Canvas canvas, double top) {
    TextStyle utc = NAME.sized(7.5, 10);
    double width = Math.max(area.textWidth(NAME, timeline.zoneName()), area.textWidth(utc, "UTC"));
    canvas.textTo(area.right(), top + FIRST_ROW, NAME, timeline.zoneName());
    if (hasUtc()) {
      canvas.textTo(area.right(), top + SECOND_ROW, utc, "UTC");
    }
    return area.right() - width;
  }

  private boolean hasUtc() {
    ZoneId zone = timeline.zone();
    return !zone.normalized().equals(ZoneOffset.UTC) && !zone.getId().equals("Etc/UTC");
  }

  private static void slashes(Canvas canvas, double x, double y) {
    for (double shift : new double[] {-2, 2}) {
      canvas.line(x + shift - 2, y + 4, x + shift + 2, y - 4, Stroke.of(0.8, Ink.INK2));
    }
  }
}
