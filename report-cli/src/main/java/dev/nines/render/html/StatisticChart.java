package dev.nines.render.html;

import dev.nines.render.drawing.Drawing;
import dev.nines.render.drawing.Pen;
import dev.nines.report.StatChart;

/** Draws a chart of many incidents, in the points of a page, which the field scales. */
final class StatisticChart {

  private static final double WIDTH = 499;

  private StatisticChart() {}

  static void write(HtmlWriter writer, StatChart chart) {
    Drawing drawing = Drawing.of(chart, WIDTH);
    writer.open("figure");
    writer.open(
        "div", "class", "chart", "role", "img", "aria-label", chart.alternative(), "tabindex", "0");
    String field = "-1 0 " + Svg.number(WIDTH + 2) + " " + Svg.number(drawing.height());
    writer.open("svg", "viewBox", field, "aria-hidden", "true", "class", "points");
    drawing.draw(new SvgPen(writer));
    writer.close().text("\n").close().close();
  }

  /** Writes shapes; how they look is in the style sheet. */
  private record SvgPen(HtmlWriter writer) implements Pen {

    @Override
    public void fill(Area area, Shade shade) {
      String style =
          switch (shade) {
            case UNKNOWN -> "unknown";
            case DOWN -> "down";
            case REDUCTION -> "not-counted";
            default -> "phase" + (shade.ordinal() + 1);
          };
      Svg.rect(writer, new Svg.Box(area.x(), area.y(), area.width(), area.height()), style);
    }

    @Override
    public void line(Stretch at, Line line) {
      Svg.Box box = new Svg.Box(at.x1(), at.y1(), at.x2() - at.x1(), at.y2() - at.y1());
      Svg.line(writer, box, style(line));
    }

    private static String style(Line line) {
      return switch (line) {
        case HAIR -> "hair";
        case AXIS -> "axis";
        case WHISKER -> "whisker";
        case MARK -> "mark";
        case MEAN -> "mean";
        case OUTLINE -> "outline";
        case SLASH -> "slash";
      };
    }

    @Override
    public void disc(At centre, double radius, Shade shade) {
      circle(centre, radius, shade == Shade.PHASE3 ? "disc3" : "disc2");
    }

    @Override
    public void ring(At centre, double radius) {
      circle(centre, radius, "ring");
    }

    private void circle(At centre, double radius, String style) {
      writer.shape(
          "circle",
          "cx",
          Svg.number(centre.x()),
          "cy",
          Svg.number(centre.y()),
          "r",
          Svg.number(radius),
          "class",
          style);
    }

    @Override
    public void text(At at, Letters letters, String words) {
      write(at, letters, words, "");
    }

    @Override
    public void textTo(At right, Letters letters, String words) {
      write(right, letters, words, " end");
    }

    @Override
    public void textAround(At middle, Letters letters, String words) {
      write(middle, letters, words, " middle");
    }

    private void write(At at, Letters letters, String words, String anchor) {
      if (!words.isEmpty()) {
        Svg.text(writer, new Svg.At(at.x(), at.y()), words, style(letters) + anchor);
      }
    }

    private static String style(Letters letters) {
      return switch (letters) {
        case TEXT -> "t";
        case STRONG -> "t strong";
        case FIGURE -> "t figure-text";
        case LABEL -> "t label";
      };
    }

    // a browser tells no widths: about what Noto Sans has
    @Override
    public double width(Letters letters, String words) {
      double size =
          switch (letters) {
            case TEXT -> 8.5;
            case STRONG -> 9;
            case FIGURE -> 11.6;
            case LABEL -> 7.5;
          };
      return words.length() * size * 0.55;
    }
  }
}
