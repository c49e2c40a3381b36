package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Mark;

/** Draws the signs that stand beside words: icons, swatches, letters in squares. */
public final class Marks {

  private static final TextStyle LETTER = new TextStyle(Face.BOLD, 7.5, 9, Ink.WHITE);

  private Marks() {}

  /** Returns the width of a sign whose icons have a radius. */
  public static double width(Mark mark, double radius) {
    return mark instanceof Mark.Letter ? Math.max(9, 2 * radius) : 2 * radius;
  }

  /** Draws a sign around a height, its left edge at x. */
  public static void draw(Canvas canvas, Mark mark, double x, double middle, double radius) {
    double center = x + radius;
    if (mark instanceof Mark.Icon icon) {
      icon(canvas, icon, center, middle, radius);
    } else if (mark instanceof Mark.Swatch swatch) {
      double side = Math.min(2 * radius, 8);
      States.legend(canvas, new Box(x, middle - side / 2, side, side), swatch.state());
    } else if (mark instanceof Mark.Letter letter) {
      letter(canvas, letter.letter(), x, middle, width(mark, radius));
    } else {
      throw new IllegalArgumentException("no picture of mark " + mark);
    }
  }

  private static void letter(Canvas canvas, String letter, double x, double middle, double side) {
    canvas.fill(new Box(x, middle - side / 2, side, side), Ink.INK2);
    TextStyle style = LETTER.sized(side * 0.82, side);
    canvas.textAround(x + side / 2, middle + style.middle(), style, letter);
  }

  private static void icon(Canvas canvas, Mark.Icon icon, double x, double y, double r) {
    switch (icon) {
      case MET -> {
        canvas.fill(Path.circle(x, y, r), Ink.UP_INK);
        tick(canvas, x, y, r);
      }
      case MISSED, ERROR -> {
        canvas.fill(new Box(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r), Ink.DOWN);
        cross(canvas, x, y, 0.42 * r, 0.3 * r);
      }
      case WARNING -> warning(canvas, x, y, r);
      case NOTE -> note(canvas, x, y, r);
      case PROGRESS -> {
        canvas.stroke(Path.circle(x, y, r - 0.45), Stroke.of(0.9, Ink.DEGRADED_INK));
        canvas.fill(Path.leftHalf(x, y, r - 0.45), Ink.DEGRADED_INK);
      }
    }
  }

  private static void tick(Canvas canvas, double x, double y, double r) {
    Path tick =
        Path.from(x - 0.45 * r, y + 0.02 * r)
            .line(x - 0.12 * r, y + 0.36 * r)
            .line(x + 0.45 * r, y - 0.34 * r);
    canvas.stroke(tick, Stroke.of(0.24 * r, Ink.WHITE));
  }

  /** Draws a white cross around a point. */
  static void cross(Canvas canvas, double x, double y, double arm, double width) {
    Path cross =
        Path.from(x - arm, y - arm)
            .line(x + arm, y + arm)
            .move(x + arm, y - arm)
            .line(x - arm, y + arm);
    canvas.stroke(cross, Stroke.of(width, Ink.WHITE));
  }

  private static void warning(Canvas canvas, double x, double y, double r) {
    Path triangle =
        Path.from(x, y - 0.95 * r)
            .line(x + 1.05 * r, y + 0.85 * r)
            .line(x - 1.05 * r, y + 0.85 * r);
    canvas.fill(triangle.close(), Ink.DEGRADED_INK);
    canvas.line(x, y - 0.35 * r, x, y + 0.28 * r, Stroke.of(0.24 * r, Ink.WHITE));
    canvas.fill(Path.circle(x, y + 0.56 * r, 0.14 * r), Ink.WHITE);
  }

  private static void note(Canvas canvas, double x, double y, double r) {
    canvas.stroke(Path.circle(x, y, r - 0.4), Stroke.of(0.8, Ink.LINK));
    canvas.line(x, y - 0.12 * r, x, y + 0.5 * r, Stroke.of(0.22 * r, Ink.LINK));
    canvas.fill(Path.circle(x, y - 0.42 * r, 0.15 * r), Ink.LINK);
  }
}
