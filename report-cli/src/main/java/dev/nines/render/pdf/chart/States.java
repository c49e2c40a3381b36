package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.DayState;

/** Draws the states of the ledger: a colour, and a pattern or sign that does without it. */
final class States {

  private static final TextStyle QUESTION = new TextStyle(Face.BOLD, 8, 9, Ink.INK2);
  private static final double OUTLINE = 0.5;

  private States() {}

  /** Fills an area with a state; pale ones have an outline. */
  static void area(Canvas canvas, Box box, DayState state) {
    switch (state) {
      case DOWN -> canvas.fill(box, Ink.DOWN);
      case DEGRADED -> outlined(canvas, box, Ink.DEGRADED_FILL, Ink.DEGRADED_INK);
      case UNKNOWN -> {
        canvas.fill(box, Ink.UNKNOWN_FILL);
        Hatch.cross(canvas, box, Ink.UNKNOWN);
        outline(canvas, box, Ink.UNKNOWN);
      }
      case NOT_COUNTED -> excluded(canvas, box);
      case OUTSIDE, TO_COME -> outlined(canvas, box, Ink.WHITE, Ink.RULE);
      case UP -> canvas.fill(box, Ink.UP_FILL);
    }
  }

  /** Fills an area with the pattern of what is not counted. */
  static void excluded(Canvas canvas, Box box) {
    canvas.fill(box, Ink.EXCLUDED_FILL);
    Hatch.single(canvas, box, Ink.EXCLUDED);
    outline(canvas, box, Ink.EXCLUDED);
  }

  /** Fills the square of a legend: each state has an outline there. */
  static void legend(Canvas canvas, Box box, DayState state) {
    area(canvas, box, state);
    if (state == DayState.UP) {
      outline(canvas, box, Ink.UP_INK);
    }
  }

  /** Fills a day with its worst state and its sign. */
  static void day(Canvas canvas, Box box, DayState state) {
    area(canvas, box, state);
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    double unit = Math.min(box.width(), box.height());
    switch (state) {
      case DOWN -> Marks.cross(canvas, x, y, unit * 0.2, 1.3);
      case DEGRADED -> canvas.line(x - unit * 0.24, y, x + unit * 0.24, y, Stroke.of(1.2, Ink.INK));
      case UNKNOWN -> question(canvas, x, y, unit);
      default -> {
        // the pattern says it
      }
    }
  }

  static void outlined(Canvas canvas, Box box, Ink fill, Ink line) {
    canvas.fill(box, fill);
    outline(canvas, box, line);
  }

  static void outline(Canvas canvas, Box box, Ink ink) {
    canvas.stroke(Path.of(box.inset(OUTLINE / 2)), Stroke.of(OUTLINE, ink));
  }

  private static void question(Canvas canvas, double x, double y, double unit) {
    TextStyle style = QUESTION.sized(Math.max(7, unit * 0.68), unit);
    double half = canvas.width(style, "?") / 2 + 1;
    canvas.fill(new Box(x - half, y - unit / 2 + 1, 2 * half, unit - 2), Ink.UNKNOWN_FILL);
    canvas.textAround(x, y + style.middle(), style, "?");
  }
}
