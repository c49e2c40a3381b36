package dev.nines.brand.svg;

import dev.nines.brand.Colour;
import dev.nines.brand.Vector;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Writes drawings as SVG that {@link SvgReader} reads back, with nothing beside what is drawn. */
public final class SvgText {

  private final StringBuilder out = new StringBuilder();

  private SvgText() {}

  /** Returns the text of a drawing: one path for each shape. */
  public static String of(Vector drawing) {
    SvgText svg = new SvgText();
    svg.out
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(number(drawing.width()))
        .append(' ')
        .append(number(drawing.height()))
        .append("\">\n");
    drawing.shapes().forEach(svg::shape);
    return svg.out.append("</svg>\n").toString();
  }

  private void shape(Vector.Shape shape) {
    out.append("<path d=\"");
    shape.outline().forEach(piece -> out.append(outline(piece)));
    out.append('"');
    attribute("fill", shape.fill().map(SvgText::colour).orElse("none"));
    attribute("fill-rule", shape.evenOdd() ? "evenodd" : "nonzero");
    Optional<Vector.Line> line = shape.line();
    line.ifPresent(this::line);
    out.append("/>\n");
  }

  private void line(Vector.Line line) {
    attribute("stroke", colour(line.colour()));
    attribute("stroke-width", number(line.width()));
    attribute("stroke-linecap", line.end().name().toLowerCase(Locale.ROOT));
    attribute("stroke-linejoin", line.corner().name().toLowerCase(Locale.ROOT));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private static String outline(Vector.Piece piece) {
    if (piece instanceof Vector.Move to) {
      return "M" + numbers(to.x(), to.y());
    } else if (piece instanceof Vector.Straight to) {
      return "L" + numbers(to.x(), to.y());
    } else if (piece instanceof Vector.Curve c) {
      return "C" + numbers(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
    }
    return "Z";
  }

  private static String numbers(double... values) {
    StringBuilder all = new StringBuilder();
    for (double value : values) {
      all.append(all.length() == 0 ? "" : " ").append(number(value));
    }
    return all.toString();
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).toPlainString();
  }

  private static String colour(Colour colour) {
    return "#" + colour.hex();
  }
}
