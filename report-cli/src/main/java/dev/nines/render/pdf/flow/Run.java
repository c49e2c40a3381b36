package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;

/** Rows that belong together, and what is drawn where they break over pages. */
interface Run {

  /** Returns the height of the head that is repeated. */
  double headHeight();

  /** Draws the repeated head over the rows that this page shows, counted from 1. */
  void head(Canvas canvas, double top, int first, int last);

  /** Returns the height of the note under the last row of a page. */
  double tailHeight();

  /** Draws the note that says how many rows were shown so far and where they go on. */
  void tail(Canvas canvas, double top, int shown, int nextPage);
}
