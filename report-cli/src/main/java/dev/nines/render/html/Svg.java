package dev.nines.render.html;

import dev.nines.report.DayState;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** Draws on a field as wide as the text; coordinates in the pixels of that width. */
final class Svg {

  /** The width of every chart. */
  static final double WIDTH = 760;

  /** A rectangle by its upper left corner. */
  record Box(double x, double y, double width, double height) {

    double right() {
      return x + width;
    }

    double middle() {
      return x + width / 2;
    }
  }

  /** A stretch from one coordinate to a greater one. */
  record Span(double from, double to) {}

  /** Where a text stands. */
  record At(double x, double y) {}

  private Svg() {}

  /** Opens a chart with the text that stands for it; where it scrolls, the keyboard reaches it. */
  static void open(HtmlWriter writer, double height, String alternative) {
    writer.open("figure");
    writer.open("div", "class", "chart", "role", "img", "aria-label", alternative, "tabindex", "0");
    String field = "0 0 " + number(WIDTH) + " " + number(height);
    writer.open("svg", "viewBox", field, "aria-hidden", "true");
  }

  /** Closes the drawing, not yet the figure. */
  static void close(HtmlWriter writer) {
    writer.close().text("\n").close();
  }

  static void rect(HtmlWriter writer, Box box, String style) {
    writer.shape(
        "rect",
        "x",
        number(box.x()),
        "y",
        number(box.y()),
        "width",
        number(Math.max(0, box.width())),
        "height",
        number(box.height()),
        "class",
        style);
  }

  /** Draws a line from the upper left corner of a box to its lower right one. */
  static void line(HtmlWriter writer, Box box, String style) {
    String from = number(box.x()) + " " + number(box.y());
    String to = number(box.right()) + " " + number(box.y() + box.height());
    writer.shape("path", "d", "M" + from + "L" + to, "class", style);
  }

  /** Draws an upright line. */
  static void upright(HtmlWriter writer, double x, Span span, String style) {
    line(writer, new Box(x, span.from(), 0, span.to() - span.from()), style);
  }

  /** Returns how far from the left edge a time stands, where the axis takes the whole width. */
  static double along(Interval axis, Instant at) {
    double part = Duration.between(axis.from(), at).toMillis();
    return part / Math.max(1, axis.length().toMillis()) * WIDTH;
  }

  /** Draws a level line over the whole width. */
  static void level(HtmlWriter writer, double y, String style) {
    line(writer, new Box(0, y, WIDTH, 0), style);
  }

  static void text(HtmlWriter writer, At at, String content, String style) {
    writer.element("text", content, "x", number(at.x()), "y", number(at.y()), "class", style);
  }

  /** Returns the class of a state. */
  static String state(DayState state) {
    return switch (state) {
      case DOWN -> "down";
      case DEGRADED -> "degraded";
      case UNKNOWN -> "unknown";
      case NOT_COUNTED -> "not-counted";
      case OUTSIDE, TO_COME -> "outside";
      case UP -> "up";
    };
  }

  /** Returns a number with two decimals at most, the same on every machine. */
  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
