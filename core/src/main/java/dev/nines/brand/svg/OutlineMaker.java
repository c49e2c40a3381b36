package dev.nines.brand.svg;

import dev.nines.brand.Vector;
import java.util.ArrayList;
import java.util.List;

/** Makes an outline of moves, lines, curves and arcs, each brought to its place. */
final class OutlineMaker {

  /** The length of a control arm that makes a quarter of a circle of radius 1. */
  private static final double QUARTER = 0.5522847498;

  private final Transform transform;
  private final List<Vector.Piece> pieces = new ArrayList<>();
  private double x;
  private double y;
  private double startX;
  private double startY;

  OutlineMaker(Transform transform) {
    this.transform = transform;
  }

  List<Vector.Piece> pieces() {
    return pieces;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  OutlineMaker move(double toX, double toY) {
    at(toX, toY);
    startX = toX;
    startY = toY;
    pieces.add(new Vector.Move(transform.x(x, y), transform.y(x, y)));
    return this;
  }

  OutlineMaker line(double toX, double toY) {
    at(toX, toY);
    pieces.add(new Vector.Straight(transform.x(x, y), transform.y(x, y)));
    return this;
  }

  OutlineMaker curve(double x1, double y1, double x2, double y2, double toX, double toY) {
    at(toX, toY);
    pieces.add(
        new Vector.Curve(
            transform.x(x1, y1),
            transform.y(x1, y1),
            transform.x(x2, y2),
            transform.y(x2, y2),
            transform.x(x, y),
            transform.y(x, y)));
    return this;
  }

  // a quadratic curve is a cubic one with both arms two thirds on the way to its point
  OutlineMaker quadratic(double x1, double y1, double toX, double toY) {
    return curve(
        x + (x1 - x) * 2 / 3,
        y + (y1 - y) * 2 / 3,
        toX + (x1 - toX) * 2 / 3,
        toY + (y1 - toY) * 2 / 3,
        toX,
        toY);
  }

  OutlineMaker close() {
    at(startX, startY);
    pieces.add(new Vector.Close());
    return this;
  }

  OutlineMaker ellipse(double cx, double cy, double rx, double ry) {
    double armX = QUARTER * rx;
    double armY = QUARTER * ry;
    return move(cx + rx, cy)
        .curve(cx + rx, cy + armY, cx + armX, cy + ry, cx, cy + ry)
        .curve(cx - armX, cy + ry, cx - rx, cy + armY, cx - rx, cy)
        .curve(cx - rx, cy - armY, cx - armX, cy - ry, cx, cy - ry)
        .curve(cx + armX, cy - ry, cx + rx, cy - armY, cx + rx, cy)
        .close();
  }

  /** Says where the pen is, which reckoning may have missed by a trace. */
  void arrive(double atX, double atY) {
    at(atX, atY);
  }

  private void at(double newX, double newY) {
    x = newX;
    y = newY;
  }
}
