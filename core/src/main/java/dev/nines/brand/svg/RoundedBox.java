package dev.nines.brand.svg;

import java.util.List;
import java.util.Map;

/** A rectangle, whose corners may be rounded. */
record RoundedBox(List<Double> numbers, Map<String, String> values) {

  private static final double QUARTER = 0.5522847498;

  void draw(OutlineMaker maker) {
    double x = numbers.get(0);
    double y = numbers.get(1);
    double right = x + numbers.get(2);
    double bottom = y + numbers.get(3);
    // one radius that is not given is the other
    double rx = values.containsKey("rx") ? numbers.get(4) : numbers.get(5);
    double ry = values.containsKey("ry") ? numbers.get(5) : numbers.get(4);
    rx = Math.min(Math.max(0, rx), numbers.get(2) / 2);
    ry = Math.min(Math.max(0, ry), numbers.get(3) / 2);
    if (rx == 0 || ry == 0) {
      maker.move(x, y).line(right, y).line(right, bottom).line(x, bottom).close();
      return;
    }
    double ax = rx * (1 - QUARTER);
    double ay = ry * (1 - QUARTER);
    maker
        .move(x + rx, y)
        .line(right - rx, y)
        .curve(right - ax, y, right, y + ay, right, y + ry)
        .line(right, bottom - ry)
        .curve(right, bottom - ay, right - ax, bottom, right - rx, bottom)
        .line(x + rx, bottom)
        .curve(x + ax, bottom, x, bottom - ay, x, bottom - ry)
        .line(x, y + ry)
        .curve(x, y + ay, x + ax, y, x + rx, y)
        .close();
  }
}
