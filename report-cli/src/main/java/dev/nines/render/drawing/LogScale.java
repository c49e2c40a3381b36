package dev.nines.render.drawing;

import dev.nines.report.StatChart;
import java.time.Duration;

/**
 * Places lengths on a logarithmic axis; what is shorter than its start, zero too, stands at it.
 *
 * @param axis the axis
 * @param from where its first tick is
 * @param to where its last tick is; less than {@code from} on an axis that points up
 */
record LogScale(StatChart.LengthAxis axis, double from, double to) {

  double at(Duration length) {
    double low = log(axis.from());
    double share = (log(length) - low) / (log(axis.to()) - low);
    return from + Math.max(0, Math.min(1, share)) * (to - from);
  }

  private static double log(Duration length) {
    return StrictMath.log(Math.max(1, length.toMillis()));
  }
}
