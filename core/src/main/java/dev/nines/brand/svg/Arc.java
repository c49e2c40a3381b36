package dev.nines.brand.svg;

/**
 * An arc of an ellipse by its end, as paths write it (SVG 1.1, appendix F.6).
 *
 * @param rx the radius along its own x
 * @param ry the radius along its own y
 * @param turned how far its axes are turned, in degrees
 * @param large whether it is the longer way round
 * @param sweep whether it goes clockwise
 * @param x where it ends
 * @param y where it ends
 */
record Arc(double rx, double ry, double turned, boolean large, boolean sweep, double x, double y) {

  /** Draws it, in parts of a quarter turn at most. */
  void draw(OutlineMaker maker) {
    double fromX = maker.x();
    double fromY = maker.y();
    if (fromX == x && fromY == y) {
      return;
    }
    if (rx == 0 || ry == 0) {
      maker.line(x, y);
      return;
    }
    double cos = StrictMath.cos(StrictMath.toRadians(turned));
    double sin = StrictMath.sin(StrictMath.toRadians(turned));
    double dx = (fromX - x) / 2;
    double dy = (fromY - y) / 2;
    new Halves(cos * dx + sin * dy, -sin * dx + cos * dy, cos, sin).draw(this, maker);
  }

  /** Half of the way in the axes of the ellipse, and how these are turned. */
  private record Halves(double halfX, double halfY, double cos, double sin) {

    void draw(Arc arc, OutlineMaker maker) {
      double rx = Math.abs(arc.rx);
      double ry = Math.abs(arc.ry);
      double reach = halfX * halfX / (rx * rx) + halfY * halfY / (ry * ry);
      if (reach > 1) {
        rx *= Math.sqrt(reach);
        ry *= Math.sqrt(reach);
      }
      double over = rx * rx * halfY * halfY + ry * ry * halfX * halfX;
      double root = Math.sqrt(Math.max(0, (rx * rx * ry * ry - over) / over));
      double side = arc.large == arc.sweep ? -root : root;
      double centreX = side * rx * halfY / ry;
      double centreY = -side * ry * halfX / rx;
      double from = angle((halfX - centreX) / rx, (halfY - centreY) / ry);
      double span = angle((-halfX - centreX) / rx, (-halfY - centreY) / ry) - from;
      if (arc.sweep && span < 0) {
        span += 2 * Math.PI;
      } else if (!arc.sweep && span > 0) {
        span -= 2 * Math.PI;
      }
      double middleX = cos * centreX - sin * centreY + (maker.x() + arc.x) / 2;
      double middleY = sin * centreX + cos * centreY + (maker.y() + arc.y) / 2;
      Transform place = new Transform(cos * rx, sin * rx, -sin * ry, cos * ry, middleX, middleY);
      parts(maker, place, from, span);
      maker.arrive(arc.x, arc.y);
    }

    private static void parts(OutlineMaker maker, Transform place, double from, double span) {
      int parts = (int) Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9);
      double step = span / Math.max(1, parts);
      double arm = 4.0 / 3 * StrictMath.tan(step / 4);
      for (int i = 0; i < parts; i++) {
        double a = from + i * step;
        double b = a + step;
        double x1 = StrictMath.cos(a) - arm * StrictMath.sin(a);
        double y1 = StrictMath.sin(a) + arm * StrictMath.cos(a);
        double x2 = StrictMath.cos(b) + arm * StrictMath.sin(b);
        double y2 = StrictMath.sin(b) - arm * StrictMath.cos(b);
        double x = StrictMath.cos(b);
        double y = StrictMath.sin(b);
        maker.curve(
            place.x(x1, y1),
            place.y(x1, y1),
            place.x(x2, y2),
            place.y(x2, y2),
            place.x(x, y),
            place.y(x, y));
      }
    }

    private static double angle(double x, double y) {
      return StrictMath.atan2(y, x);
    }
  }
}
