package dev.nines.render.pdf.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Places squares of one size on a line, each as near as can be to its own point, in order and
 * without overlap: least squares by pooling adjacent violators.
 */
final class NumberRow {

  private NumberRow() {}

  /**
   * Returns the centres.
   *
   * @param points where each would like to be, in order
   * @param step the least distance of two centres
   * @param from the first centre that there is room for
   * @param to the last centre that there is room for
   */
  static List<Double> centres(List<Double> points, double step, double from, double to) {
    List<double[]> pools = new ArrayList<>(); // sum of wishes, count
    for (int i = 0; i < points.size(); i++) {
      pools.add(new double[] {points.get(i) - i * step, 1});
      while (pools.size() > 1 && mean(pools, 2) > mean(pools, 1)) {
        double[] last = pools.remove(pools.size() - 1);
        double[] before = pools.get(pools.size() - 1);
        before[0] += last[0];
        before[1] += last[1];
      }
    }
    double latest = to - (points.size() - 1) * step;
    List<Double> centres = new ArrayList<>();
    for (double[] pool : pools) {
      double start = Math.max(from, Math.min(latest, pool[0] / pool[1]));
      for (int i = 0; i < pool[1]; i++) {
        centres.add(start + centres.size() * step);
      }
    }
    return centres;
  }

  private static double mean(List<double[]> pools, int fromEnd) {
    double[] pool = pools.get(pools.size() - fromEnd);
    return pool[0] / pool[1];
  }
}
