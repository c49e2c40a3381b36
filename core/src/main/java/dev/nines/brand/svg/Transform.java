package dev.nines.brand.svg;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves, turns and stretches: x' = ax + cy + e, y' = bx + dy + f. */
record Transform(double a, double b, double c, double d, double e, double f) {

  static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

  private static final Pattern CALL = Pattern.compile("\\s*,?\\s*([a-zA-Z]+)\\s*\\(([^)]*)\\)");

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** Returns how much longer lines become, where that is the same in all directions. */
  Optional<Double> scale() {
    double one = Math.hypot(a, b);
    double two = Math.hypot(c, d);
    boolean square = Math.abs(a * c + b * d) < 1e-6 * one * two;
    return square && Math.abs(one - two) < 1e-6 * Math.max(one, two)
        ? Optional.of(one)
        : Optional.empty();
  }

  /** Returns the one that does another first and then this. */
  Transform after(Transform first) {
    return new Transform(
        a * first.a + c * first.b,
        b * first.a + d * first.b,
        a * first.c + c * first.d,
        b * first.c + d * first.d,
        a * first.e + c * first.f + e,
        b * first.e + d * first.f + f);
  }

  /** Returns the one of a text such as {@code translate(4 5) scale(2)}; empty for a wrong one. */
  static Optional<Transform> parse(String text) {
    Transform all = NONE;
    Matcher call = CALL.matcher(text);
    int end = 0;
    while (call.find() && call.start() == end) {
      end = call.end();
      Optional<Transform> one =
          Numbers.parse(call.group(2)).flatMap(numbers -> of(call.group(1), numbers));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all = all.after(one.get());
    }
    return text.substring(end).isBlank() ? Optional.of(all) : Optional.empty();
  }

  private static Optional<Transform> of(String name, List<Double> n) {
    return switch (name + n.size()) {
      case "matrix6" ->
          Optional.of(new Transform(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
      case "translate1" -> Optional.of(moved(n.get(0), 0));
      case "translate2" -> Optional.of(moved(n.get(0), n.get(1)));
      case "scale1" -> Optional.of(new Transform(n.get(0), 0, 0, n.get(0), 0, 0));
      case "scale2" -> Optional.of(new Transform(n.get(0), 0, 0, n.get(1), 0, 0));
      case "rotate1" -> Optional.of(turned(n.get(0)));
      case "rotate3" ->
          Optional.of(
              moved(n.get(1), n.get(2)).after(turned(n.get(0))).after(moved(-n.get(1), -n.get(2))));
      case "skewX1" -> Optional.of(new Transform(1, 0, slope(n.get(0)), 1, 0, 0));
      case "skewY1" -> Optional.of(new Transform(1, slope(n.get(0)), 0, 1, 0, 0));
      default -> Optional.empty();
    };
  }

  static Transform moved(double x, double y) {
    return new Transform(1, 0, 0, 1, x, y);
  }

  private static Transform turned(double degrees) {
    double angle = StrictMath.toRadians(degrees);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new Transform(cos, sin, -sin, cos, 0, 0);
  }

  private static double slope(double degrees) {
    return StrictMath.tan(StrictMath.toRadians(degrees));
  }
}
