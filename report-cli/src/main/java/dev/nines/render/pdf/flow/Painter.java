package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;

/** Draws something whose top edge is given when its page is known. */
@FunctionalInterface
public interface Painter {

  /** Draws on the page, from a height downwards. */
  void paint(Canvas canvas, double top);
}
