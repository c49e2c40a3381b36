package dev.nines.render.html;

import dev.nines.report.Chart;
import dev.nines.report.DayState;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** Draws the days of a period: the worst state of each, below it its 24 hours. */
final class DaysChart {

  // more services than this show their worst states alone
  private static final int PANELS = 6;

  private static final double NAME = 18;
  private static final double STRIP = 18;
  private static final double PANEL = 60;
  private static final double LABELS = 30;
  private static final double LEFT = 30;
  private static final double GAP = 1.5;
  private static final double LEAST = 1.6;
  private static final double SECONDS = 86_400;
  private static final Set<DayState> QUIET =
      Set.of(DayState.UP, DayState.OUTSIDE, DayState.TO_COME);

  private final HtmlWriter writer;
  private final Chart.Days chart;
  private final boolean panels;

  DaysChart(HtmlWriter writer, Chart.Days chart) {
    this.writer = writer;
    this.chart = chart;
    this.panels = chart.lanes().size() <= PANELS;
  }

  void write() {
    Svg.open(writer, laneHeight() * chart.lanes().size() + LABELS, chart.alternative());
    for (int index = 0; index < chart.lanes().size(); index++) {
      lane(chart.lanes().get(index), index * laneHeight());
    }
    chart.lanes().stream().findFirst().ifPresent(this::labels);
    Svg.close(writer);
    legend(writer, chart.legend());
    writer.close();
  }

  private double laneHeight() {
    double name = chart.lanes().size() > 1 ? NAME : 0;
    return name + STRIP + (panels ? PANEL + 3 : 0) + 6;
  }

  private void lane(Chart.Lane lane, double top) {
    double strip = top;
    if (chart.lanes().size() > 1) {
      String letter = lane.letter().map(text -> text + "  ").orElse("");
      Svg.text(writer, new Svg.At(0, top + NAME - 5), letter + lane.name(), "start strong");
      strip += NAME;
    }
    if (panels) {
      hours(strip + STRIP + 3);
    }
    for (int index = 0; index < lane.days().size(); index++) {
      day(lane.days().get(index), column(index, lane.days().size(), strip));
    }
  }

  private void hours(double top) {
    for (int hour = 0; hour <= 24; hour += 12) {
      String label = hour < 10 ? "0" + hour : Integer.toString(hour);
      double y = top + PANEL * hour / 24 + (hour == 0 ? 9 : hour == 24 ? 0 : 4);
      Svg.text(writer, new Svg.At(LEFT - 6, y), label, "end quiet");
    }
  }

  private void day(Chart.Day day, Svg.Box cell) {
    Svg.rect(writer, cell, Svg.state(day.worst()));
    glyph(writer, day.worst(), cell);
    if (panels) {
      double top = cell.y() + STRIP + 3;
      Svg.rect(writer, new Svg.Box(cell.x(), top, cell.width(), PANEL), "panel");
      day.spans().forEach(span -> span(span, cell, top));
    }
  }

  private void span(Chart.DaySpan span, Svg.Box cell, double top) {
    double from = span.from() / SECONDS * PANEL;
    double height = Math.max(LEAST, (span.to() - span.from()) / SECONDS * PANEL);
    double fitted = Math.min(from, PANEL - height);
    Svg.Box box = new Svg.Box(cell.x(), top + fitted, cell.width(), height);
    Svg.rect(writer, box, Svg.state(span.state()));
  }

  // a sign in the cell says the state where colours are not seen
  static void glyph(HtmlWriter writer, DayState state, Svg.Box cell) {
    double x = cell.middle();
    double y = cell.y() + STRIP / 2;
    if (state == DayState.DOWN) {
      Svg.line(writer, new Svg.Box(x - 3, y - 3, 6, 6), "cut");
      Svg.line(writer, new Svg.Box(x - 3, y + 3, 6, -6), "cut");
    } else if (state == DayState.DEGRADED) {
      Svg.line(writer, new Svg.Box(x - 3, y, 6, 0), "degraded-glyph");
    } else if (state == DayState.UNKNOWN) {
      Svg.text(writer, new Svg.At(x, y + 4), "?", "tick strong");
    }
  }

  private void labels(Chart.Lane lane) {
    double top = laneHeight() * chart.lanes().size() - 6;
    for (int index = 0; index < lane.days().size(); index++) {
      Chart.Day day = lane.days().get(index);
      Svg.Box cell = column(index, lane.days().size(), top);
      boolean marked = !QUIET.contains(day.worst());
      Svg.text(
          writer,
          new Svg.At(cell.middle(), top + 15),
          day.number(),
          marked ? "tick strong" : "tick");
      Svg.text(writer, new Svg.At(cell.middle(), top + 28), day.weekday(), "tick quiet");
      if (index > 0 && day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
        Svg.upright(writer, cell.x() - GAP / 2, new Svg.Span(top + 6, top + 29), "hair");
      }
    }
  }

  static void legend(HtmlWriter writer, List<Chart.LegendEntry> legend) {
    if (legend.isEmpty()) {
      return;
    }
    writer.open("ul", "class", "key");
    for (Chart.LegendEntry entry : legend) {
      writer.open("li");
      HtmlCells.swatch(writer, entry.state());
      writer.text(entry.name()).close();
    }
    writer.close();
  }

  private static Svg.Box column(int index, int count, double top) {
    double width = (Svg.WIDTH - LEFT) / Math.max(1, count);
    return new Svg.Box(LEFT + index * width, top, width - GAP, STRIP);
  }
}
