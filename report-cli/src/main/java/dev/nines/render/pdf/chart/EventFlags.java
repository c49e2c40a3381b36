package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Chunk;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.Span;
import java.util.List;

/** Labels on stems, each row of them over the next. */
final class EventFlags implements TimelineEvents {

  private static final double OVER_BAR = 6;

  private final List<EventLabel> labels;
  private final List<Flag> flags;
  private final FlagRows.Placement placement;
  private final FlagBoxes boxes;

  EventFlags(List<EventLabel> labels, FlagRows.Placement placement) {
    this.labels = labels;
    this.flags = labels.stream().map(EventLabel::flag).toList();
    this.placement = placement;
    this.boxes = FlagBoxes.of(flags, placement);
  }

  boolean areClear(double left, double right) {
    return boxes.areClear(flags, left - 0.01, right + 0.01);
  }

  @Override
  public double height() {
    return boxes.height() + OVER_BAR;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    for (int i = 0; i < labels.size(); i++) {
      Box box = boxes.boxes().get(i);
      double x = flags.get(i).x();
      canvas.line(x, top + box.y(), x, top + height(), Stroke.STEM);
      label(canvas, labels.get(i), box, top, placement.isRight(i));
    }
  }

  private static void label(Canvas canvas, EventLabel label, Box box, double top, boolean right) {
    double baseline = top + box.y() + TextStyle.CHART.baseline();
    for (Line line : label.lines()) {
      double x = right ? box.x() : box.right() - line.width();
      for (Chunk chunk : line.chunks()) {
        Span span = chunk.span();
        canvas.text(x + chunk.x(), baseline, span.style(), span.text());
      }
      baseline += TextStyle.CHART.leading();
    }
  }
}
