package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Canvas;

/** A chart that knows how high it is and draws itself. */
public interface Figure {

  /** Returns its height. */
  double height();

  /** Draws it from a height downwards. */
  void paint(Canvas canvas, double top);
}
