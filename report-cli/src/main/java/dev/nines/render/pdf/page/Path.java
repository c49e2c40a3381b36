package dev.nines.render.pdf.page;

import java.util.ArrayList;
import java.util.List;

/** A line of straight and curved pieces on a page. */
public final class Path {

  /** The length of a control arm that makes a quarter of a circle of radius 1. */
  private static final double QUARTER = 0.5522847498;

  /** One piece: its kind and its coordinates. */
  record Piece(Kind kind, double... at) {}

  /** The kinds of piece. */
  enum Kind {
    MOVE,
    LINE,
    CURVE,
    CLOSE
  }

  private final List<Piece> pieces = new ArrayList<>();

  private Path() {}

  /** Returns a path that starts at a point. */
  public static Path from(double x, double y) {
    return new Path().add(Kind.MOVE, x, y);
  }

  /** Returns the outline of a rectangle. */
  public static Path of(Box box) {
    return from(box.x(), box.y())
        .line(box.right(), box.y())
        .line(box.right(), box.bottom())
        .line(box.x(), box.bottom())
        .close();
  }

  /** Returns a straight line. */
  public static Path line(double x1, double y1, double x2, double y2) {
    return from(x1, y1).line(x2, y2);
  }

  /** Returns a circle. */
  public static Path circle(double x, double y, double radius) {
    double arm = QUARTER * radius;
    return from(x + radius, y)
        .curve(x + radius, y + arm, x + arm, y + radius, x, y + radius)
        .curve(x - arm, y + radius, x - radius, y + arm, x - radius, y)
        .curve(x - radius, y - arm, x - arm, y - radius, x, y - radius)
        .curve(x + arm, y - radius, x + radius, y - arm, x + radius, y)
        .close();
  }

  /** Returns the left half of a disc. */
  public static Path leftHalf(double x, double y, double radius) {
    double arm = QUARTER * radius;
    return from(x, y + radius)
        .curve(x - arm, y + radius, x - radius, y + arm, x - radius, y)
        .curve(x - radius, y - arm, x - arm, y - radius, x, y - radius)
        .close();
  }

  /** Goes on straight to a point. */
  public Path line(double x, double y) {
    return add(Kind.LINE, x, y);
  }

  /** Lifts the pen and starts anew at a point. */
  public Path move(double x, double y) {
    return add(Kind.MOVE, x, y);
  }

  /** Returns to the start. */
  public Path close() {
    return add(Kind.CLOSE);
  }

  List<Piece> pieces() {
    return pieces;
  }

  private Path curve(double... at) {
    return add(Kind.CURVE, at);
  }

  private Path add(Kind kind, double... at) {
    pieces.add(new Piece(kind, at));
    return this;
  }
}
