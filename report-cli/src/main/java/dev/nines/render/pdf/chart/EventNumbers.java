package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import java.util.ArrayList;
import java.util.List;

/** Numbers in squares, where labels would collide; what they stand for is in the table. */
final class EventNumbers implements TimelineEvents {

  private static final int MOST = 38;
  private static final double SIDE = 11;
  private static final double STEP = SIDE + 1.5;
  private static final double NOTE = 14;
  private static final double LEADER = 16;
  private static final TextStyle NUMBER = new TextStyle(Face.BOLD, 7, 9, Ink.INK);

  private final List<Double> points = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Double> centres;
  private final ChartArea area;

  EventNumbers(List<Chart.Event> events, TimeAxis axis, ChartArea area) {
    this.area = area;
    int every = (events.size() + MOST - 1) / MOST; // of more events than there is room for
    for (int i = 0; i < events.size(); i += every) {
      numbers.add(i + 1);
      points.add(axis.x(events.get(i).at()));
    }
    double half = SIDE / 2;
    centres = NumberRow.centres(points, STEP, area.x() + half, area.right() - half);
  }

  @Override
  public double height() {
    return NOTE + SIDE + LEADER;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    double note = top + TextStyle.LABEL.baseline() - 1;
    canvas.text(area.x(), note, TextStyle.LABEL, area.words().numbered());
    double y = top + NOTE;
    for (int i = 0; i < centres.size(); i++) {
      double x = centres.get(i);
      leader(canvas, x, y + SIDE, points.get(i), top + height());
      Box square = new Box(x - SIDE / 2, y, SIDE, SIDE);
      canvas.fill(square, Ink.WHITE);
      canvas.stroke(Path.of(square.inset(0.3)), Stroke.of(0.6, Ink.INK2));
      String number = Integer.toString(numbers.get(i));
      canvas.textAround(x, y + SIDE / 2 + NUMBER.middle(), NUMBER, number);
    }
  }

  // down, across, down
  private static void leader(Canvas canvas, double x, double y, double point, double bar) {
    Path leader = Path.from(x, y).line(x, y + 3).line(point, bar - 6).line(point, bar);
    canvas.stroke(leader, Stroke.of(0.5, Ink.INK2));
  }
}
