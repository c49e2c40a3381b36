package dev.nines.brand;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A drawing of shapes, in units of its own from its top left corner, y downwards.
 *
 * @param width its width, above 0
 * @param height its height, above 0
 * @param shapes what is drawn, each over those before
 */
public record Vector(double width, double height, List<Shape> shapes) implements Artwork {

  public Vector {
    shapes = List.copyOf(shapes);
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException("a drawing of " + width + " x " + height);
    }
  }

  @Override
  public double aspect() {
    return width / height;
  }

  /**
   * An outline that is filled, drawn along, or both.
   *
   * @param outline its pieces, the first a {@link Move}
   * @param fill the colour inside; absent for none
   * @param evenOdd whether what lies inside an even number of times is outside
   * @param line how it is drawn along; absent for not at all
   */
  public record Shape(
      List<Piece> outline, Optional<Colour> fill, boolean evenOdd, Optional<Line> line) {
    public Shape {
      outline = List.copyOf(outline);
      Objects.requireNonNull(fill, "fill");
      Objects.requireNonNull(line, "line");
    }
  }

  /** How an outline is drawn along. */
  public record Line(Colour colour, double width, End end, Corner corner) {}

  /** How a line ends. */
  public enum End {
    BUTT,
    ROUND,
    SQUARE
  }

  /** How a line turns. */
  public enum Corner {
    MITER,
    ROUND,
    BEVEL
  }

  /** A piece of an outline. */
  public sealed interface Piece permits Move, Straight, Curve, Close {}

  /** Starts anew at a point. */
  public record Move(double x, double y) implements Piece {}

  /** Goes straight to a point. */
  public record Straight(double x, double y) implements Piece {}

  /** Goes to a point on a cubic curve. */
  public record Curve(double x1, double y1, double x2, double y2, double x, double y)
      implements Piece {}

  /** Returns to where it started. */
  public record Close() implements Piece {}
}
