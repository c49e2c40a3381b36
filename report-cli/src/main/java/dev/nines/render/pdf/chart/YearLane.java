package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import dev.nines.report.Mark;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One service in a quarter or year: a row of days for each month. */
final class YearLane implements Figure {

  private static final int COLUMNS = 31;
  private static final double ROW = 12;
  private static final double GAP = 1;
  private static final double DATES = 12;
  private static final double NAME = 14;

  private final Chart.Lane lane;
  private final ChartArea area;
  private final Map<YearMonth, List<Chart.Day>> months;
  private final double left;
  private final double column;

  YearLane(Chart.Lane lane, ChartArea area) {
    this.lane = lane;
    this.area = area;
    this.months =
        lane.days().stream()
            .collect(
                Collectors.groupingBy(
                    d -> YearMonth.from(d.date()), TreeMap::new, Collectors.toList()));
    this.left = area.x() + MonthLane.LABELS;
    this.column = (area.right() - left + GAP) / COLUMNS;
  }

  @Override
  public double height() {
    return name() + months.size() * (ROW + GAP) + DATES;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    lane.letter()
        .ifPresent(
            l -> {
              Marks.draw(canvas, new Mark.Letter(l), area.x(), top + 5, 4.5);
              canvas.text(area.x() + 14, top + 8, TextStyle.LABEL, lane.name());
            });
    double y = top + name();
    for (Map.Entry<YearMonth, List<Chart.Day>> month : months.entrySet()) {
      TextStyle style = TextStyle.TICK.with(Ink.INK2);
      String label = area.words().month(month.getKey().getMonthValue());
      canvas.text(area.x(), y + ROW / 2 + style.middle(), style, label);
      for (Chart.Day day : month.getValue()) {
        States.day(canvas, cell(day.date().getDayOfMonth(), y), day.worst());
      }
      y += ROW + GAP;
    }
    for (int day = 1; day <= COLUMNS; day++) {
      Box cell = cell(day, y);
      canvas.textAround(
          cell.x() + cell.width() / 2, y + 8, TextStyle.WEEKDAY, Integer.toString(day) + " ");
    }
  }

  private double name() {
    return lane.letter().isPresent() ? NAME : 0;
  }

  private Box cell(int day, double y) {
    return new Box(left + (day - 1) * column, y, column - GAP, ROW);
  }
}
