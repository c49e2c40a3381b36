package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import dev.nines.report.Mark;
import java.time.DayOfWeek;
import java.util.Optional;

/** One service in one month: its days in a row, its hours under them, the dates at the foot. */
final class MonthLane implements Figure {

  /** The width of what stands left of the days. */
  static final double LABELS = 22;

  private static final double ROW = 12;
  private static final double UNDER_ROW = 3;
  private static final double DATES = 21;
  private static final double GAP = 1;
  private static final double LEAST = 1.6;
  private static final int DAY = 86_400;
  private static final double TALL_PANEL = 72;
  private static final double PANEL = 40;

  private final Chart.Lane lane;
  private final ChartArea area;
  private final double panel;
  private final boolean dated;
  private final double left;
  private final double column;

  private MonthLane(Chart.Lane lane, ChartArea area, double panel, boolean dated) {
    this.lane = lane;
    this.area = area;
    this.panel = panel;
    this.dated = dated;
    this.left = area.x() + LABELS;
    int days = Math.max(1, lane.days().size());
    this.column = (area.right() - left + GAP) / days;
  }

  static MonthLane withHours(Chart.Lane lane, ChartArea area, boolean alone) {
    return new MonthLane(lane, area, alone ? TALL_PANEL : PANEL, true);
  }

  static MonthLane strip(Chart.Lane lane, ChartArea area, boolean dated) {
    return new MonthLane(lane, area, 0, dated);
  }

  @Override
  public double height() {
    return ROW + (panel > 0 ? UNDER_ROW + panel : 0) + (dated ? DATES : 0);
  }

  @Override
  public void paint(Canvas canvas, double top) {
    label(canvas, top);
    double hours = top + ROW + UNDER_ROW;
    double dates = panel > 0 ? hours + panel : top + ROW;
    for (int i = 0; i < lane.days().size(); i++) {
      Chart.Day day = lane.days().get(i);
      double x = left + i * column;
      States.day(canvas, new Box(x, top, column - GAP, ROW), day.worst());
      if (panel > 0) {
        canvas.fill(new Box(x, hours, column - GAP, panel), Ink.UP_PANEL);
      }
      if (dated) {
        date(canvas, day, i, x, dates);
      }
    }
    if (panel > 0) {
      paintHours(canvas, hours);
    }
  }

  private void paintHours(Canvas canvas, double top) {
    for (int quarter = 1; quarter < 4; quarter++) {
      double y = top + panel * quarter / 4;
      canvas.line(left, y, area.right(), y, Stroke.of(0.8, Ink.WHITE));
    }
    for (int i = 0; i < lane.days().size(); i++) {
      for (Chart.DaySpan span : lane.days().get(i).spans()) {
        span(canvas, span, left + i * column, top);
      }
    }
    double x = left - 4;
    canvas.textTo(x, top + 6, TextStyle.TICK.with(Ink.INK2), "00");
    canvas.textTo(
        x, top + panel / 2 + TextStyle.TICK.middle(), TextStyle.TICK.with(Ink.INK2), "12");
    canvas.textTo(x, top + panel - 0.5, TextStyle.TICK.with(Ink.INK2), "24");
  }

  private void span(Canvas canvas, Chart.DaySpan span, double x, double top) {
    double from = top + panel * span.from() / DAY;
    double height = Math.max(LEAST, panel * (span.to() - span.from()) / DAY);
    double y = Math.min(from, top + panel - height);
    Box box = new Box(x, y, column - GAP, height);
    if (height < 2.4 && span.state() != DayState.DOWN) {
      canvas.fill(box, thin(span.state()));
    } else {
      States.area(canvas, box, span.state());
    }
  }

  // a pattern does not show in a thin line: its own dark colour does
  private static Ink thin(DayState state) {
    return switch (state) {
      case DEGRADED -> Ink.DEGRADED_INK;
      case UNKNOWN -> Ink.UNKNOWN;
      case NOT_COUNTED -> Ink.EXCLUDED;
      case OUTSIDE, TO_COME -> Ink.RULE;
      case DOWN -> Ink.DOWN;
      case UP -> Ink.UP_FILL;
    };
  }

  private void label(Canvas canvas, double top) {
    double middle = top + ROW / 2;
    Optional<String> letter = lane.letter();
    if (letter.isPresent()) {
      Marks.draw(canvas, new Mark.Letter(letter.get()), left - 14, middle, 4.8);
    } else {
      TextStyle style = TextStyle.TICK.with(Ink.INK2);
      canvas.textTo(left - 4, middle + style.middle(), style, area.words().day());
    }
  }

  private void date(Canvas canvas, Chart.Day day, int at, double x, double top) {
    TextStyle style = TextStyle.TICK.with(Ink.INK2);
    TextStyle number =
        panel > 0 && day.worst() == DayState.DOWN ? style.bold().with(Ink.INK) : style;
    double middle = x + (column - GAP) / 2;
    canvas.textAround(middle, top + 9, number, day.number() + " ");
    canvas.textAround(middle, top + 18.5, TextStyle.WEEKDAY, day.weekday() + " ");
    if (at > 0 && day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
      double line = x - GAP / 2;
      canvas.line(line, top + 3, line, top + 19, Stroke.FURNITURE);
    }
  }
}
