package dev.nines.render.pdf.chart;

import dev.nines.render.drawing.Drawing;
import dev.nines.render.drawing.Pen;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.DayState;
import dev.nines.report.StatChart;

/** A chart of many incidents, drawn on a page. */
public final class StatisticChart implements Figure {

  private final Drawing drawing;
  private final ChartArea area;

  /** Returns the chart in its place. */
  public StatisticChart(StatChart chart, ChartArea area) {
    this.drawing = Drawing.of(chart, area.width());
    this.area = area;
  }

  @Override
  public double height() {
    return drawing.height();
  }

  @Override
  public void paint(Canvas canvas, double top) {
    drawing.draw(new PagePen(canvas, area.measure(), area.x(), top));
  }

  /** Moves a drawing to its place on a page. */
  private record PagePen(Canvas canvas, Measure measure, double left, double top) implements Pen {

    @Override
    public void fill(Area area, Shade shade) {
      Box box = new Box(left + area.x(), top + area.y(), area.width(), area.height());
      switch (shade) {
        case UNKNOWN -> States.area(canvas, box, DayState.UNKNOWN);
        case DOWN -> canvas.fill(box, Ink.DOWN);
        case REDUCTION -> States.area(canvas, box, DayState.NOT_COUNTED);
        default -> PhaseBar.fill(canvas, box, shade.ordinal() + 1);
      }
    }

    @Override
    public void line(Stretch at, Line line) {
      canvas.line(left + at.x1(), top + at.y1(), left + at.x2(), top + at.y2(), stroke(line));
    }

    @Override
    public void disc(At centre, double radius, Shade shade) {
      Ink ink = shade == Shade.PHASE3 ? Ink.PHASE3 : Ink.PHASE2;
      canvas.fill(circle(centre, radius), ink);
    }

    @Override
    public void ring(At centre, double radius) {
      canvas.fill(circle(centre, radius), Ink.WHITE);
      canvas.stroke(circle(centre, radius), stroke(Line.OUTLINE));
    }

    @Override
    public void text(At at, Letters letters, String words) {
      if (!words.isEmpty()) {
        canvas.text(left + at.x(), top + at.y(), style(letters), words);
      }
    }

    @Override
    public double width(Letters letters, String words) {
      return measure.width(style(letters), words);
    }

    private Path circle(At centre, double radius) {
      return Path.circle(left + centre.x(), top + centre.y(), radius);
    }

    private static Stroke stroke(Line line) {
      return switch (line) {
        case HAIR -> Stroke.HAIR;
        case AXIS -> Stroke.HEAD_RULE;
        case WHISKER -> Stroke.of(0.9, Ink.PHASE2);
        case MARK -> Stroke.of(1.8, Ink.INK);
        case MEAN -> new Stroke(0.8, Ink.INK2, 3, 2);
        case OUTLINE -> Stroke.of(0.9, Ink.PHASE3);
        case SLASH -> Stroke.of(1.6, Ink.WHITE);
      };
    }

    private static TextStyle style(Letters letters) {
      return switch (letters) {
        case TEXT -> TextStyle.CHART;
        case STRONG -> TextStyle.CHART.bold();
        case FIGURE -> TextStyle.CHART.bold().sized(11, 13);
        case LABEL -> TextStyle.LABEL.sized(7.5, 9.6);
      };
    }
  }
}
