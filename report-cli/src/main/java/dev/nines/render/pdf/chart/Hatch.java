package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;

/** Draws slanted lines in a rectangle, cut at its edges. */
final class Hatch {

  private static final double STEP = 2.6;
  private static final double SINGLE = 0.6;
  private static final double CROSS = 0.45;

  private Hatch() {}

  static void single(Canvas canvas, Box box, Ink ink) {
    rising(canvas, box, Stroke.of(SINGLE, ink));
  }

  static void cross(Canvas canvas, Box box, Ink ink) {
    Stroke stroke = Stroke.of(CROSS, ink);
    rising(canvas, box, stroke);
    falling(canvas, box, stroke);
  }

  // lines x - left + y - top = c, from the left or lower edge to the upper or right edge
  private static void rising(Canvas canvas, Box box, Stroke stroke) {
    for (double c = STEP / 2; c < box.width() + box.height(); c += STEP) {
      double x1 = Math.max(0, c - box.height());
      double x2 = Math.min(box.width(), c);
      canvas.stroke(
          Path.line(box.x() + x1, box.y() + c - x1, box.x() + x2, box.y() + c - x2), stroke);
    }
  }

  private static void falling(Canvas canvas, Box box, Stroke stroke) {
    for (double c = STEP / 2; c < box.width() + box.height(); c += STEP) {
      double x1 = Math.max(0, c - box.height());
      double x2 = Math.min(box.width(), c);
      canvas.stroke(
          Path.line(box.x() + x1, box.bottom() - c + x1, box.x() + x2, box.bottom() - c + x2),
          stroke);
    }
  }
}
