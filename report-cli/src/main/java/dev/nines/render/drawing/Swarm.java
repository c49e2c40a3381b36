package dev.nines.render.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Dots on a line, moved away from it until none lies on another: the first free place of 0, 1 up, 1
 * down, 2 up and so on.
 *
 * @param dots the centres, y being the distance from the line
 * @param radius the radius of a dot
 */
record Swarm(List<Pen.At> dots, double radius) {

  private static final double LARGEST = 2.1;
  private static final double SMALLEST = 0.7;

  /** Returns the dots as large as they can be within a height above and below the line. */
  static Swarm of(List<Double> places, double half) {
    double radius = LARGEST;
    Swarm swarm = placed(places, radius);
    while (swarm.reach() > half && radius > SMALLEST) {
      radius *= 0.85;
      swarm = placed(places, radius);
    }
    return swarm.within(half);
  }

  private static Swarm placed(List<Double> places, double radius) {
    double step = 2 * radius + 0.3;
    List<Pen.At> dots = new ArrayList<>();
    for (double x : places) {
      int level = 0;
      while (isTaken(dots, x, y(level, step), step)) {
        level++;
      }
      dots.add(new Pen.At(x, y(level, step)));
    }
    return new Swarm(dots, radius);
  }

  private static double y(int level, double step) {
    int distance = (level + 1) / 2;
    return (level % 2 == 1 ? -distance : distance) * step;
  }

  // places are ascending: those further left than a dot's width are of no account
  private static boolean isTaken(List<Pen.At> dots, double x, double y, double step) {
    for (int i = dots.size() - 1; i >= 0 && x - dots.get(i).x() < step; i--) {
      double right = x - dots.get(i).x();
      double down = y - dots.get(i).y();
      if (right * right + down * down < step * step - 1e-9) {
        return true;
      }
    }
    return false;
  }

  private double reach() {
    return dots.stream().mapToDouble(dot -> Math.abs(dot.y())).max().orElse(0) + radius;
  }

  // where even the smallest are too many, they lie on one another at the edge
  private Swarm within(double half) {
    double most = half - radius;
    return new Swarm(
        dots.stream()
            .map(dot -> new Pen.At(dot.x(), Math.max(-most, Math.min(most, dot.y()))))
            .toList(),
        radius);
  }
}
