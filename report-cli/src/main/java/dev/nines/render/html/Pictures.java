package dev.nines.render.html;

import dev.nines.brand.Artwork;
import dev.nines.brand.Colour;
import dev.nines.brand.Logo;
import dev.nines.brand.Picture;
import dev.nines.brand.Vector;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Makes pictures and drawings part of the page itself. */
final class Pictures {

  /** The height and the greatest width of a logo, in pixels. */
  private static final double HIGH = 32;

  private static final double WIDE = 192;

  private Pictures() {}

  /** Returns an address that holds the picture. */
  static String address(Picture picture) {
    String bytes = Base64.getEncoder().encodeToString(picture.bytes());
    return "data:" + picture.kind().mediaType() + ";base64," + bytes;
  }

  /** Writes a logo with its words. */
  static void logo(HtmlWriter writer, Logo logo) {
    Artwork artwork = logo.artwork();
    double width = Math.min(WIDE, HIGH * artwork.aspect());
    String w = Svg.number(width);
    String h = Svg.number(width / artwork.aspect());
    if (artwork instanceof Picture picture) {
      writer.shape(
          "img",
          "class",
          "logo",
          "src",
          address(picture),
          "alt",
          logo.alternative(),
          "width",
          w,
          "height",
          h);
    } else if (artwork instanceof Vector vector) {
      String field = "0 0 " + number(vector.width()) + " " + number(vector.height());
      writer.open(
          "svg",
          "class",
          "logo",
          "viewBox",
          field,
          "width",
          w,
          "height",
          h,
          "role",
          "img",
          "aria-label",
          logo.alternative());
      vector.shapes().forEach(shape -> shape(writer, shape));
      writer.close();
    }
  }

  private static void shape(HtmlWriter writer, Vector.Shape shape) {
    StringBuilder outline = new StringBuilder();
    shape.outline().forEach(piece -> outline.append(piece(piece)));
    Optional<Vector.Line> line = shape.line();
    writer.shape(
        "path",
        "d",
        outline.toString(),
        "fill",
        colour(shape.fill()),
        "fill-rule",
        shape.evenOdd() ? "evenodd" : "",
        "stroke",
        line.map(l -> colour(Optional.of(l.colour()))).orElse(""),
        "stroke-width",
        line.map(l -> number(l.width())).orElse(""),
        "stroke-linecap",
        line.map(l -> l.end().name().toLowerCase(Locale.ROOT)).orElse(""),
        "stroke-linejoin",
        line.map(l -> l.corner().name().toLowerCase(Locale.ROOT)).orElse(""));
  }

  private static String colour(Optional<Colour> colour) {
    return colour.map(c -> "#" + c.hex()).orElse("none");
  }

  private static String piece(Vector.Piece piece) {
    if (piece instanceof Vector.Move move) {
      return "M" + number(move.x()) + " " + number(move.y());
    } else if (piece instanceof Vector.Straight line) {
      return "L" + number(line.x()) + " " + number(line.y());
    } else if (piece instanceof Vector.Curve c) {
      return "C"
          + String.join(
              " ",
              number(c.x1()),
              number(c.y1()),
              number(c.x2()),
              number(c.y2()),
              number(c.x()),
              number(c.y()));
    }
    return "Z";
  }

  // units of a drawing may be far larger or smaller than pixels
  private static String number(double value) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(7))
        .stripTrailingZeros()
        .toPlainString();
  }
}
