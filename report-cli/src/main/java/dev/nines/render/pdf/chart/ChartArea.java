package dev.nines.render.pdf.chart;

import dev.nines.render.LayoutWords;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.TextStyle;

/**
 * The place of a chart on the page and what it can ask.
 *
 * @param x its left edge
 * @param width its width
 * @param measure tells how wide text is
 * @param words the words of the layout
 */
public record ChartArea(double x, double width, Measure measure, LayoutWords words) {

  /** Returns the right edge. */
  public double right() {
    return x + width;
  }

  double textWidth(TextStyle style, String text) {
    return measure.width(style, text);
  }
}
