package dev.nines.render.pdf.chart;

/**
 * A linear scale from zero in round steps.
 *
 * @param step the distance of two ticks, above zero
 * @param end the last tick
 */
record RoundScale(double step, double end) {

  /**
   * Returns the scale that reaches a value in steps of 1, 2 or 5 times a power of ten.
   *
   * @param reach the value, above zero
   * @param most the most steps
   */
  static RoundScale reaching(double reach, int most) {
    double power = 1e-9;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        double step = factor * power;
        long count = (long) Math.ceil(reach / step - 1e-9);
        if (count <= most) {
          return new RoundScale(step, count * step);
        }
      }
      power *= 10;
    }
  }

  /** Returns the number of steps. */
  int count() {
    return (int) Math.round(end / step);
  }
}
