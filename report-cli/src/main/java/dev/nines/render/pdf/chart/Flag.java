package dev.nines.render.pdf.chart;

/**
 * A label on a stem.
 *
 * @param x where the stem stands
 * @param width the width of the label
 * @param height the height of the label
 */
record Flag(double x, double width, double height) {

  /** From the stem to its label. */
  static final double OFFSET = 5;

  /** Returns the left edge of the label, standing right or left of its stem. */
  double from(boolean right) {
    return right ? x + OFFSET : x - OFFSET - width;
  }

  /** Returns the right edge of the label. */
  double to(boolean right) {
    return from(right) + width;
  }
}
